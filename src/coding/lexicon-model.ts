import type { Codebook } from "../codebook/codebook.js";
import type { CompiledLexicon } from "../lexicon/compile.js";
import type { Hits } from "../lexicon/hits.js";
import type { Tokens } from "../text/tokens.js";
import type { Scorer, Trace } from "./scorer.js";

/** Log-odds of one hit of weight 1: with one hit of seven categories the category gets about .7, with two .95. */
const LOG_ODDS = 2.5;
/** A denial of the good is bad ("not useful"); a denial of the bad is hardly praise ("not useless"). */
const FLIPPED = { for: 0.9, against: 0.5 } as const;
/** What a frame says of the stance where the answer does not: naming only a benefit is for, only a drawback against. */
const IMPLIED = 0.4;
/** An answer that only says for or against gives no reason: it has no frame, rather than the first one. */
const BARE = 0.6;
/** What a "but" or a condition adds to mixed beside both sides, in hits of weight 1, so that a side that is only implied counts too. */
const JOINED = 1.1;
/** What it adds beside one side, as a part of that side. */
const CONDITIONED = 0.4;

/**
 * Codes by the terms of the lexicon alone: each hit adds its weight, times a constant log-odds, to its category. Negated hits do not
 * count towards their frame and flip a stance. Needs no training; any codebook with terms can be used at once.
 */
export class LexiconModel implements Scorer {
  private readonly offsets: number[] = [];
  private readonly stance: number;
  private readonly cue: number;
  private readonly roles: string[][];
  private readonly seen: Uint8Array;

  constructor(
    codebook: Codebook,
    private readonly lexicon: CompiledLexicon,
  ) {
    let offset = 0;
    for (const d of codebook.dimensions) {
      this.offsets.push(offset);
      offset += d.categories.length;
    }
    this.stance = codebook.dimensions.findIndex((d) => d.id === "stance");
    this.cue = codebook.dimensions.length;
    this.roles = codebook.dimensions.map((d) => d.categories.map((c) => c.role));
    this.seen = new Uint8Array(codebook.dimensions[0].categories.length);
  }

  /** Words are only known by the terms that they stand in. */
  define(): void {}

  score(_tokens: Tokens, hits: Hits, into: Float64Array, trace?: Trace): number {
    into.fill(0);
    this.seen.fill(0);
    let counted = 0;
    let cues = 0;
    const { lexicon } = this;
    for (let h = 0; h < hits.length; h++) {
      const term = hits.term[h];
      const d = lexicon.dimension[term];
      const c = lexicon.category[term];
      if (d === this.cue) {
        cues++;
        continue;
      }
      const negated = hits.negated[h] === 1;
      const scores = new Float64Array(trace ? into.length : 0);
      const add = (k: number, points: number) => {
        into[k] += points;
        if (trace) scores[k] += points;
      };
      const points = LOG_ODDS * lexicon.terms[term].weight;
      const role = this.roles[d][c];
      // "Not clear what it is for": not understanding is said with a negation.
      if (!negated || (d === 0 && role === "unclear")) {
        add(this.offsets[d] + c, points);
        counted++;
        if (d === 0) this.seen[c] = 1;
        if (d === 0 && this.stance > 0) this.implied(role, points * IMPLIED, add);
      } else if (d === this.stance && (role === "for" || role === "against")) {
        const other = this.roles[d].indexOf(role === "for" ? "against" : "for");
        if (other >= 0) add(this.offsets[d] + other, points * FLIPPED[role]);
        counted++;
      }
      trace?.push({
        kind: "term",
        label: lexicon.terms[term].text,
        first: hits.first[h],
        last: hits.last[h],
        negated,
        scores,
      });
    }
    if (counted > 0 && !this.seen.includes(1)) this.bare(into, trace);
    if (this.stance > 0) this.twoSided(into, cues, trace);
    return counted;
  }

  present(into: Uint8Array): void {
    into.set(this.seen);
  }

  private implied(role: string, points: number, add: (k: number, points: number) => void): void {
    const stance =
      role === "intended"
        ? "for"
        : role === "competing" || role === "barrier"
          ? "against"
          : role === "unclear"
            ? "none"
            : null;
    const at = stance === null ? -1 : this.roles[this.stance].indexOf(stance);
    if (at >= 0) add(this.offsets[this.stance] + at, points);
  }

  private bare(into: Float64Array, trace?: Trace): void {
    const none = this.roles[0].indexOf("none");
    if (none < 0) return;
    into[none] += BARE * LOG_ODDS;
    const scores = new Float64Array(into.length);
    scores[none] = BARE * LOG_ODDS;
    trace?.push({ kind: "bias", label: "", first: -1, last: -1, negated: false, scores });
  }

  /** For and against in one answer make it mixed, the more so with a "but" or an "only if". */
  private twoSided(into: Float64Array, cues: number, trace?: Trace): void {
    const roles = this.roles[this.stance];
    const at = (role: string) => this.offsets[this.stance] + roles.indexOf(role);
    if (roles.indexOf("mixed") < 0) return;
    const lesser = Math.min(into[at("for")], into[at("against")]);
    const greater = Math.max(into[at("for")], into[at("against")]);
    let points = 0;
    if (lesser > 0) points = lesser + (cues > 0 ? JOINED * LOG_ODDS : 0);
    else if (cues > 0 && greater > 0) points = CONDITIONED * greater;
    if (points === 0) return;
    into[at("mixed")] += points;
    const scores = new Float64Array(into.length);
    scores[at("mixed")] = points;
    trace?.push({ kind: "mark", label: "+/-", first: -1, last: -1, negated: false, scores });
  }
}
