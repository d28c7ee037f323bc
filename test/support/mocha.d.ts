/** The globals that the browser tests' runner (Mocha) sets; the tests in Node import theirs by name. */

interface MochaContext {
  /** Milliseconds this test may take. */
  timeout(limit: number): this;
  /** Ends the test as skipped: for what an engine does not have. */
  skip(): never;
}

type MochaBody = (this: MochaContext) => unknown;

declare function describe(what: string, body: (this: MochaContext) => void): void;
declare function it(sentence: string, body: MochaBody): void;
declare function before(body: MochaBody): void;
declare function after(body: MochaBody): void;
declare function beforeEach(body: MochaBody): void;
declare function afterEach(body: MochaBody): void;
