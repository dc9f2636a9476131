/** What the library says beside the rest. */
export const library = {
  bareText: {
    message: "analyze() was given a text, where it takes rows or the bytes of a file",
    hint: "for a file: analyze(createReadStream(path)); for a text in memory: analyze([new TextEncoder().encode(text)])",
  },
  leftEarly: {
    message: "there is no summary: the loop over the records was left before its end, or ended with an error",
    hint: "go through all of them, or ask for summary() alone",
  },
};
