import type { Dimension, Term } from "../codebook/codebook.js";
import type { LanguageRules } from "../text/language-rules.js";
import { Tokens } from "../text/tokens.js";
import { WordTable } from "../text/words.js";
import { type CompiledLexicon, compileLexicon } from "./compile.js";
import { Hits } from "./hits.js";
import { Matcher } from "./match.js";

/** A term found in a text, by token and by character. */
export interface Found {
  term: Term;
  first: number;
  last: number;
  start: number;
  end: number;
  negated: boolean;
}

/** Reads single texts with a lexicon, outside of coding: for the linter and the tools that help to write a lexicon. */
export class Reader {
  readonly tokens = new Tokens();
  readonly lexicon: CompiledLexicon;
  private readonly hits = new Hits();
  private readonly table: WordTable;
  private readonly matcher: Matcher;

  /** @param limit distinct words to remember @throws TermError */
  constructor(
    terms: Term[],
    dimensions: Dimension[],
    readonly rules: LanguageRules,
    limit = 50_000,
  ) {
    this.lexicon = compileLexicon(terms, dimensions, rules);
    this.matcher = new Matcher(this.lexicon);
    this.table = new WordTable(rules, [this.matcher], limit);
  }

  /** @param nested with the terms that a longer one covers, which do not count in coding */
  read(text: string, nested = false): Found[] {
    this.table.trim();
    this.tokens.read(text, this.table);
    this.matcher.match(this.tokens, this.hits, nested);
    const { spans } = this.tokens;
    return Array.from({ length: this.hits.length }, (_, h) => {
      const [first, last] = [this.hits.first[h], this.hits.last[h]];
      return {
        term: this.lexicon.terms[this.hits.term[h]],
        first,
        last,
        start: spans.start[first],
        end: spans.end[last],
        negated: this.hits.negated[h] === 1,
      };
    });
  }
}
