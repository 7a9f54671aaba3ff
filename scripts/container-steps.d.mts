export interface Instruction {
  readonly word: string;
  readonly rest: string;
}
export interface Stage {
  readonly name: string;
  readonly root: string;
  readonly workdir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
}
export function instructionsOf(text: string): readonly Instruction[];
export function runSteps(
  dockerfile: string,
  context: string,
  target: string,
  tell?: (line: string) => void,
): readonly Stage[];
