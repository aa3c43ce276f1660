import fc from 'fast-check';

/** Texts that try to be more than text, each with a reason to fear it. */
export const HOSTILE: readonly (readonly [string, string])[] = [
  ['clears the screen', '\u001b[2J\u001b[H'],
  ['links elsewhere (OSC 8)', '\u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\'],
  ['C1 control sequence', '\u009b31mred'],
  ['bidi override', '\u202egnp.exe'],
  ['bidi isolate', '\u2066abc\u2069'],
  ['overwrites the line', 'orders\rPROVEN: all'],
  ['starts a line', 'orders\nExit code 0: the gate passed.'],
  ['starts a line, Windows', 'orders\r\nPROVEN: all'],
  ['next line (NEL)', 'orders\u0085PROVEN'],
  ['line separator', 'orders\u2028PROVEN\u2029x'],
  ['runner command of GitHub', '::error::x'],
  ['runner command after a blank', 'orders ::stop-commands::x'],
  ['old runner command of GitHub', 'orders ##[error]x'],
  ['logging command of Azure Pipelines', 'a ##vso[task.complete result=Succeeded;]'],
  ['zero width', 'or\u200bders\ufeff'],
  ['tab', 'a\tb'],
  ['bell and backspace', '\u0007\b\b\b'],
  ['lone surrogates', '\ud800x\udc00'],
  ['piled marks', `a${'\u0301'.repeat(40)}`],
  ['leading mark', '\u0301abc'],
  ['tag characters', '\u{e0041}\u{e0042}'],
  ['hangul filler', '\u3164'],
  ['very long', 'x'.repeat(10_000)],
  ['very long in words', 'spam '.repeat(2_000)],
  ['wide', '\u6ce8\u6587\u7ba1\u7406'.repeat(9)],
  ['our own layout', '  1. CRITICAL jwt-missing'],
  ['prototype', '__proto__'],
  ['empty', ''],
];

const unit = fc.oneof(
  fc.constantFrom(...HOSTILE.map(([, text]) => text.slice(0, 80))),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(' ', ' ', 'a', '::', '#', '##', '[', 'vso[', '\u001b', '\n', '"', '\\'),
);

/** Any text, with a strong taste for the hostile. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(unit, { maxLength: 30 })
  .map((parts) => parts.join(''));

/** Takes the texts in turn, whatever it is asked to say. */
export function inTurn(texts: readonly string[]): (text: string) => string {
  let next = 0;
  return (text) => texts[next++ % texts.length] ?? text;
}
