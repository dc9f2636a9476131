#!/usr/bin/env python3
"""Runs frame-analyze on a dask.distributed cluster: a task a shard, then one merge.

    frame-analyze split responses.csv --shards 64 -o shards
    python3 frame_analyze_dask.py --scheduler tcp://head:8786 shards -o result.json

The folder with the shards, and the one given with --parts, must be on a file system that all workers share; frame-analyze must be installed
on each. A task writes part-NNNNN.json under another name and renames it, so a worker that dies leaves no half part; Dask gives its
task to another worker. A part that is there already is not coded again: after a failure the same command goes on. `merge`
checks that every shard is there once, and only there small groups are hidden: parts are confidential.

Needs Python 3.9 or later and the package distributed.
"""
import argparse
import json
import os
import subprocess
import sys

from distributed import Client, as_completed

CONFIG = "frame-analyze.config.json"


def code_shard(program, shard, config, part, flags):
    """One task: codes a shard and gives the name of its partial result. Raises with the program's own message where that fails."""
    if not os.path.exists(part):
        done = subprocess.run(
            [*program, "analyze", shard, "--config", config, "--partial", "-o", part, "--quiet", "--threads", "1", *flags],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        if done.returncode != 0:
            raise RuntimeError(done.stderr.strip() or f"frame-analyze ended with code {done.returncode}")
    return part


def code_all(client, program, folder, parts, flags=(), retries=3, on_part=None):
    """Codes every shard of a split on the cluster. Gives the names of the partial results, in the order of the shards.

    retries: how often a task that fails is tried anew, on whichever worker is free. A worker that dies is no failure of its task.
    on_part: called with the number of parts that are done, and of all.
    """
    config = os.path.join(folder, CONFIG)
    with open(config, encoding="utf-8") as file:
        names = [shard["file"] for shard in json.load(file)["split"]["shards"]]
    os.makedirs(parts, exist_ok=True)
    files = [os.path.join(parts, os.path.splitext(name.replace("shard", "part"))[0] + ".json") for name in names]
    futures = [
        client.submit(
            code_shard, program, os.path.join(folder, name), config, file, list(flags), key=f"frame-analyze-{name}", retries=retries
        )
        for name, file in zip(names, files)
    ]
    for number, _ in enumerate(as_completed(futures), 1):
        if on_part:
            on_part(number, len(futures))
    return client.gather(futures)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", help="what frame-analyze split made")
    parser.add_argument("--scheduler", required=True, help="address, such as tcp://head:8786")
    parser.add_argument("--parts", help="folder for the partial results (default: FOLDER/parts)")
    parser.add_argument("--program", default="frame-analyze", help="how frame-analyze is called on a worker")
    parser.add_argument("--flag", action="append", default=[], help="a further flag for analyze, such as --flag=--min-confidence=.5 (repeatable)")
    parser.add_argument("--retries", type=int, default=3)
    parser.add_argument("-o", "--output", action="append", default=[], help="what merge writes, by its extension (repeatable)")
    arguments, merge_flags = parser.parse_known_args()
    program = arguments.program.split()
    folder = os.path.abspath(arguments.folder)
    parts = os.path.abspath(arguments.parts or os.path.join(folder, "parts"))

    def said(number, of):
        print(f"{number} of {of} shards", file=sys.stderr, flush=True)

    with Client(arguments.scheduler) as client:
        files = code_all(client, program, folder, parts, arguments.flag, arguments.retries, said)
    outputs = [flag for output in arguments.output for flag in ("-o", output)]
    config = os.path.join(folder, CONFIG)
    return subprocess.run([*program, "merge", *files, "--config", config, *outputs, *merge_flags]).returncode


if __name__ == "__main__":
    sys.exit(main())
