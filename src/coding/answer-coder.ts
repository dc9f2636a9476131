import type { Codebook } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import type { CompiledLexicon } from "../lexicon/compile.js";
import { Hits } from "../lexicon/hits.js";
import { Matcher } from "../lexicon/match.js";
import { logSumExp } from "../math/log-sum-exp.js";
import { decideLanguage } from "../text/language.js";
import { bareAnswer, Flag, type LanguageRules } from "../text/language-rules.js";
import { Kind } from "../text/tokenize.js";
import { Tokens } from "../text/tokens.js";
import { WordTable } from "../text/words.js";
import type { Coding } from "./coding.js";
import type { Scorer, Trace } from "./scorer.js";

/** All that codes answers of one language: its word classes, its compiled terms, and a fitted scorer. */
export interface LanguageCoder {
  rules: LanguageRules;
  lexicon: CompiledLexicon;
  scorer: Scorer;
}

/**
 * Codes answers, one at a time, into a reused Coding. Deterministic: the same answer gives the same coding whatever was coded before.
 */
export class AnswerCoder {
  readonly codebook: Codebook;
  /** Position of each dimension's first category in the scores, and their total as the last entry. */
  readonly offsets: Int32Array;
  readonly tokens = new Tokens();
  readonly hits = new Hits();
  readonly scores: Float64Array;
  readonly coding: Coding;
  private readonly coders: Record<Language, LanguageCoder>;
  private readonly tables: Partial<Record<Language, { words: WordTable; matcher: Matcher }>> = {};
  private readonly none: Int32Array;
  private readonly minConfidence: number;

  constructor(
    codebook: Codebook,
    coders: Record<Language, LanguageCoder>,
    options: { minConfidence?: number } = {},
  ) {
    this.codebook = codebook;
    this.coders = coders;
    this.minConfidence = options.minConfidence ?? 0;
    this.offsets = categoryOffsets(codebook);
    const width = this.offsets[codebook.dimensions.length];
    this.scores = new Float64Array(width);
    this.none = Int32Array.from(codebook.dimensions, (d) => d.categories.findIndex((c) => c.role === "none"));
    this.coding = {
      status: "blank",
      doubt: null,
      language: "en",
      category: new Int32Array(codebook.dimensions.length),
      confidence: new Float64Array(codebook.dimensions.length),
      probabilities: new Float64Array(width),
      present: new Uint8Array(codebook.dimensions[0].categories.length),
      byRule: false,
      words: 0,
      known: 0,
      hasTerm: false,
    };
  }

  lexiconOf(language: Language): CompiledLexicon {
    return this.coders[language].lexicon;
  }

  /**
   * @param text the answer as written
   * @param main the file's main language, which decides for short answers
   * @param fixed every answer is in `main`
   * @param trace collects each contribution to the scores, for `explain`
   * @returns a Coding that is overwritten by the next call
   */
  code(text: string, main: Language, fixed = false, trace?: Trace): Coding {
    const { coding, tokens } = this;
    coding.category.fill(-1);
    coding.confidence.fill(0);
    coding.probabilities.fill(0);
    coding.present.fill(0);
    coding.doubt = null;
    coding.byRule = false;
    coding.words = 0;
    coding.known = 0;
    coding.hasTerm = false;
    coding.language = main;
    this.hits.length = 0;
    if (text.trim() === "") {
      tokens.spans.length = 0;
      coding.status = "blank";
      return coding;
    }
    this.read(text, main);
    coding.language = fixed ? main : this.languageOf(main);
    if (tokens.length === 0 || this.isNonAnswer(text, main)) return this.codeNonAnswer();
    if (coding.language === "other") return this.abstain("language");
    if (coding.language !== main) this.read(text, coding.language);
    const coder = this.coders[coding.language];
    this.tableOf(coding.language).matcher.match(tokens, this.hits);
    coding.words = tokens.countWords();
    coding.hasTerm = this.hasFrameTerm(coder.lexicon);
    const known = coder.scorer.score(tokens, this.hits, this.scores, trace);
    coding.known = Math.min(known, coding.words);
    if (known === 0) return this.abstain("no-known-word");
    this.normalize();
    coder.scorer.present(coding.present);
    this.settlePresent();
    if (coding.confidence[0] < this.minConfidence) {
      coding.doubt = "low-confidence";
      coding.status = "uncertain";
      coding.category[0] = -1;
      return coding;
    }
    for (let d = 1; d < coding.category.length; d++)
      if (coding.confidence[d] < this.minConfidence) coding.category[d] = -1;
    coding.status = "coded";
    return coding;
  }

  /** Cuts and looks up an answer in one language, without coding it. */
  read(text: string, language: Language): void {
    const { words } = this.tableOf(language);
    words.trim();
    this.tokens.read(text, words);
  }

  private tableOf(language: Language): { words: WordTable; matcher: Matcher } {
    const known = this.tables[language];
    if (known) return known;
    const { rules, lexicon, scorer } = this.coders[language];
    const matcher = new Matcher(lexicon);
    return (this.tables[language] = { words: new WordTable(rules, [matcher, scorer]), matcher });
  }

  /** "n/a", "geen mening" and the like, unless the codebook has a term for just that. */
  private isNonAnswer(text: string, main: Language): boolean {
    const { rules, lexicon } = this.coders[main];
    if (text.length > 40 || !this.beginsAs(rules.nonAnswerStarts)) return false;
    if (!rules.nonAnswers.has(bareAnswer(text))) return false;
    this.tableOf(main).matcher.match(this.tokens, this.hits);
    const hasTerm = this.hasFrameTerm(lexicon);
    this.hits.length = 0;
    return !hasTerm;
  }

  /** Whether the first word is among these; an answer without words may be anything. */
  private beginsAs(starts: ReadonlySet<string>): boolean {
    const { tokens } = this;
    let first = 0;
    while (first < tokens.length && tokens.spans.kind[first] === Kind.Mark) first++;
    return first === tokens.length || starts.has(tokens.word(first).surface);
  }

  private languageOf(main: Language): Language | "other" {
    const counts = { en: 0, nl: 0, other: 0, words: 0, foreignScript: 0 };
    const { flags: bits, spans } = this.tokens;
    for (let i = 0; i < spans.length; i++) {
      if (spans.kind[i] !== Kind.Word) continue;
      const flags = bits[i];
      counts.words++;
      if (flags & Flag.English) counts.en++;
      if (flags & Flag.Dutch) counts.nl++;
      if (flags & Flag.Other) counts.other++;
      if (flags & Flag.ForeignScript) counts.foreignScript++;
    }
    return decideLanguage(counts, main);
  }

  /** A non-answer is coded `none` in every dimension: no view is a code, not a gap. */
  private codeNonAnswer(): Coding {
    const { coding } = this;
    coding.byRule = true;
    coding.status = "coded";
    for (let d = 0; d < this.none.length; d++) {
      if (this.none[d] < 0) continue;
      coding.category[d] = this.none[d];
      coding.confidence[d] = 1;
      coding.probabilities[this.offsets[d] + this.none[d]] = 1;
    }
    if (this.none[0] < 0) return this.abstain("no-known-word");
    coding.present[this.none[0]] = 1;
    return coding;
  }

  /** The primary frame is present; "no frame" excludes the others, and they exclude it. */
  private settlePresent(): void {
    const { present, category } = this.coding;
    if (category[0] === this.none[0]) present.fill(0);
    else if (this.none[0] >= 0) present[this.none[0]] = 0;
    present[category[0]] = 1;
  }

  private hasFrameTerm(lexicon: CompiledLexicon): boolean {
    const { hits } = this;
    for (let h = 0; h < hits.length; h++) {
      const term = hits.term[h];
      if (hits.negated[h] === 0 && lexicon.dimension[term] === 0 && lexicon.category[term] !== this.none[0])
        return true;
    }
    return false;
  }

  private abstain(doubt: Coding["doubt"]): Coding {
    this.coding.status = "uncertain";
    this.coding.doubt = doubt;
    return this.coding;
  }

  /** Probabilities per dimension, and the most probable category of each; the first of equals. */
  private normalize(): void {
    const { coding, scores, offsets } = this;
    for (let d = 0; d < coding.category.length; d++) {
      const total = logSumExp(scores, offsets[d], offsets[d + 1]);
      let best = offsets[d];
      for (let k = offsets[d]; k < offsets[d + 1]; k++) {
        coding.probabilities[k] = Math.exp(scores[k] - total);
        if (scores[k] > scores[best]) best = k;
      }
      coding.category[d] = best - offsets[d];
      coding.confidence[d] = coding.probabilities[best];
    }
  }
}

/** Where each dimension begins when the categories of all dimensions lie side by side; the last entry is their number. */
export function categoryOffsets(codebook: Codebook): Int32Array {
  const offsets = new Int32Array(codebook.dimensions.length + 1);
  codebook.dimensions.forEach((d, i) => {
    offsets[i + 1] = offsets[i] + d.categories.length;
  });
  return offsets;
}
