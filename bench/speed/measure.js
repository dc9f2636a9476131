// Runs a command as a whole process: seconds by the clock, seconds of processor time, and the largest resident memory (Linux only).
import { spawn } from "node:child_process";
import { openSync, readFileSync } from "node:fs";

/** Processor seconds of the children that have ended, from the kernel's own count (proc(5), fields 16 and 17, in hundredths). */
const childSeconds = () => {
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1].split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
};

/** @param {string[]} command @returns {Promise<{ wall: number, cpu: number, megabytes: number, output: string }>} */
export async function measure(command, out = "/dev/null") {
  const before = childSeconds();
  const started = performance.now();
  const [program, ...args] = command;
  const child = spawn(program, args, {
    stdio: ["ignore", out === "pipe" ? "pipe" : openSync(out, "w"), "pipe"],
  });
  let megabytes = 0;
  const look = setInterval(() => {
    try {
      const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"));
      if (peak) megabytes = Math.max(megabytes, Number(peak[1]) / 1024);
    } catch {
      // It has just ended.
    }
  }, 20);
  let output = "";
  let errors = "";
  child.stdout?.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (errors += text));
  const code = await new Promise((resolve, reject) => child.on("close", resolve).on("error", reject));
  clearInterval(look);
  if (code !== 0) throw new Error(`${command.join(" ")} ended with ${code}: ${errors.slice(-500)}`);
  return { wall: (performance.now() - started) / 1000, cpu: childSeconds() - before, megabytes, output };
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
