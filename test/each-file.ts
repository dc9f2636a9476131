import { beginSpeaking } from "../src/cli/speaking.js";

// Test files share what they import, and the program remembers in which language it speaks: each file begins anew.
beginSpeaking([], process.env);
