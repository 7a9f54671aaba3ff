// What is to be looked at, the most urgent first.
export function QueuePage() {
  return <h1>civis-intake</h1>;
}
