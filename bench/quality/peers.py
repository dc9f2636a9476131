"""The usual text classifiers on the folds of loao.ts: every author (file of samples/coded/) is left out once, frame and stance are learned
from the other authors. Everything a classifier learns, vocabulary and idf included, comes from the training authors of the fold.

Needs scikit-learn; fastText's Python module and node with this project's packages (for natural) where those rows are wanted.
Usage: python3 bench/quality/peers.py [--lang en,nl] [--only NAME,...] [--authors N,...] [--natural ANSWERS]
       [--out FILE.json]
"""

import argparse
import csv
import json
import os
import re
import subprocess
import tempfile
import time

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.naive_bayes import ComplementNB, MultinomialNB
from sklearn.pipeline import FeatureUnion

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
LOCKED = {11, 14}  # the lock-box: never read here
PLAIN = {12, 13, 15, 16, 17, 18, 19}
FILES = [n for n in range(1, 20) if n not in LOCKED]
DIMENSIONS = ["frame", "stance"]


def corpus(language):
    """Texts, codes per dimension, and the number of the author's file, answer by answer."""
    texts, codes, authors = [], {d: [] for d in DIMENSIONS}, []
    for n in FILES:
        with open(os.path.join(ROOT, "samples", "coded", f"{language}-{n}.csv"), newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                texts.append(row["answer"])
                authors.append(n)
                for d in DIMENSIONS:
                    codes[d].append(row[d])
    return np.array(texts, dtype=object), {d: np.array(c, dtype=object) for d, c in codes.items()}, np.array(authors)


class Scikit:
    """A scikit-learn vectorizer and classifier; the vectorizer is fitted once a fold, for both dimensions."""

    def __init__(self, vectorizer, classifier):
        self.vectorizer, self.classifier = vectorizer, classifier

    def fold(self, texts, codes, left_out):
        vectorizer = self.vectorizer()
        seen = vectorizer.fit_transform(texts)
        models = {d: self.classifier().fit(seen, codes[d]) for d in DIMENSIONS}
        start = time.perf_counter()
        unseen = vectorizer.transform(left_out)
        coded = {d: models[d].predict(unseen) for d in DIMENSIONS}
        return coded, time.perf_counter() - start


class FastText:
    """fastText, supervised: word pairs, 25 epochs; its tutorial's preparation (lower case, punctuation apart) and learning rate."""

    def fold(self, texts, codes, left_out):
        import fasttext

        plain = lambda text: " ".join(re.findall(r"\w+|[^\w\s]", text.lower()))
        models = {}
        for d in DIMENSIONS:
            with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
                file.writelines(f"__label__{c} {plain(t)}\n" for t, c in zip(texts, codes[d]))
                file.flush()
                models[d] = fasttext.train_supervised(file.name, lr=0.5, epoch=25, wordNgrams=2, bucket=200_000, thread=1, verbose=0)
        start = time.perf_counter()
        ready = [plain(t) for t in left_out]
        coded = {d: np.array([found[0][len("__label__") :] for found in models[d].predict(ready)[0]], dtype=object) for d in DIMENSIONS}
        return coded, time.perf_counter() - start


NATURAL = """
const natural = (await import("natural")).default;
const { language, texts, codes, leftOut } = JSON.parse((await import("node:fs")).readFileSync(0, "utf8"));
const models = Object.entries(codes).map(([dimension, of]) => {
  const model = new natural.BayesClassifier(language === "nl" ? natural.PorterStemmerNl : natural.PorterStemmer);
  texts.forEach((text, i) => model.addDocument(text, of[i]));
  model.train();
  return [dimension, model];
});
const start = performance.now();
const coded = Object.fromEntries(models.map(([dimension, model]) => [dimension, leftOut.map((text) => model.classify(text))]));
console.log(JSON.stringify({ coded, seconds: (performance.now() - start) / 1000 }));
"""


class Natural:
    """natural's BayesClassifier (npm), with its stemmer of the language. Its training takes time with answers x vocabulary (minutes a fold),
    so it can be given a sample of the answers to learn from."""

    def __init__(self, language, most):
        self.language, self.most = language, most

    def fold(self, texts, codes, left_out):
        keep = np.random.default_rng(1).permutation(len(texts))[: self.most]
        given = {
            "language": self.language,
            "texts": list(texts[keep]),
            "codes": {d: list(codes[d][keep]) for d in DIMENSIONS},
            "leftOut": list(left_out),
        }
        run = subprocess.run(
            ["node", "--input-type=module", "-e", NATURAL], input=json.dumps(given), capture_output=True, text=True, cwd=ROOT, check=True
        )
        said = json.loads(run.stdout.splitlines()[-1])
        return {d: np.array(c, dtype=object) for d, c in said["coded"].items()}, said["seconds"]


def words():
    return CountVectorizer()


def words_and_pairs():
    return TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)


def words_and_letters():
    return FeatureUnion(
        [
            ("words", TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)),
            ("letters", TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), min_df=2, sublinear_tf=True)),
        ]
    )


def peers(language, most):
    return {
        "MultinomialNB": Scikit(words, lambda: MultinomialNB(alpha=1)),
        "ComplementNB": Scikit(words_and_pairs, lambda: ComplementNB(alpha=1)),
        "fastText": FastText(),
        "natural": Natural(language, most),
        "LogisticRegression": Scikit(words_and_letters, lambda: LogisticRegression(C=5, solver="liblinear", tol=1e-2)),
    }


def evaluate(peer, texts, codes, authors, left_out):
    """Scores on the answers of the authors `left_out`, each of them left out in turn."""
    coded = {d: np.empty(len(texts), dtype=object) for d in DIMENSIONS}
    coding = 0.0
    for n in left_out:
        out = authors == n
        found, seconds = peer.fold(texts[~out], {d: codes[d][~out] for d in DIMENSIONS}, texts[out])
        coding += seconds
        for d in DIMENSIONS:
            coded[d][out] = found[d]
    scored = np.isin(authors, left_out)
    plain = np.isin(authors, list(PLAIN))[scored]
    coded = {d: coded[d][scored] for d in DIMENSIONS}
    truth = {d: codes[d][scored] for d in DIMENSIONS}
    right = {d: coded[d] == truth[d] for d in DIMENSIONS}
    result = {"microseconds": 1e6 * coding / scored.sum(), "both": float(np.mean(right["frame"] & right["stance"]))}
    for d in DIMENSIONS:
        result[d] = float(np.mean(right[d]))
        result[f"{d} F1"] = float(f1_score(truth[d].astype(str), coded[d].astype(str), average="macro"))
        result[f"{d} plain"] = float(np.mean(right[d][plain]))
    return result, coded


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--lang", default="en,nl")
    parser.add_argument("--only", default="")
    parser.add_argument("--authors", default=",".join(map(str, FILES)), help="leave only these out, for a quick look")
    parser.add_argument("--natural", type=int, default=3000, help="answers that natural learns from")
    parser.add_argument("--out", default="", help="write the codes given to every answer here, as JSON")
    given = parser.parse_args()
    left_out = [n for n in map(int, given.authors.split(",")) if n in FILES]
    everything = {}
    print("| peer | language | frame | F1 | plain | stance | F1 | plain | both | µs an answer |\n|---|---|---|---|---|---|---|---|---|---|", flush=True)
    for language in given.lang.split(","):
        texts, codes, authors = corpus(language)
        for name, peer in peers(language, given.natural).items():
            if given.only and name not in given.only.split(","):
                continue
            started = time.perf_counter()
            r, coded = evaluate(peer, texts, codes, authors, left_out)
            cells = [r[k] for k in ("frame", "frame F1", "frame plain", "stance", "stance F1", "stance plain", "both")]
            print(f"| {name} | {language} | " + " | ".join(f"{v:.4f}" for v in cells) + f" | {r['microseconds']:.0f} |", flush=True)
            everything[f"{name} {language}"] = {d: list(coded[d]) for d in DIMENSIONS} | {"seconds": time.perf_counter() - started}
    if given.out:
        with open(given.out, "w", encoding="utf-8") as file:
            json.dump(everything, file)


if __name__ == "__main__":
    main()
