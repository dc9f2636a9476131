"""pandas + CountVectorizer + MultinomialNB: `train CODED... MODEL` learns frame and stance; `code MODEL IN OUT` codes a CSV, whole process."""
import pickle
import sys

import pandas
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.naive_bayes import MultinomialNB

if sys.argv[1] == "train":
    coded = pandas.concat([pandas.read_csv(f, keep_default_na=False) for f in sys.argv[2:-1]])
    words = CountVectorizer()
    counts = words.fit_transform(coded["answer"])
    models = [MultinomialNB().fit(counts, coded[codes]) for codes in ("frame", "stance")]
    with open(sys.argv[-1], "wb") as out:
        pickle.dump((words, models), out)
else:
    with open(sys.argv[2], "rb") as file:
        words, models = pickle.load(file)
    rows = pandas.read_csv(sys.argv[3], keep_default_na=False)
    counts = words.transform(rows["answer"])
    for codes, model in zip(("frame", "stance"), models):
        probability = model.predict_proba(counts)
        rows[codes] = model.classes_[probability.argmax(1)]
        rows[codes + "Confidence"] = probability.max(1)
    rows.drop(columns="answer").to_json(sys.argv[4], orient="records", lines=True)
