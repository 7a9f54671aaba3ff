// The OCR engine by its name.
import type { OcrEngine, OcrEngineName } from './engine.ts';
import { createNativeEngine } from './native-engine.ts';
import { createWasmEngine } from './wasm-engine.ts';

export function createOcrEngine(name: OcrEngineName): OcrEngine {
  return name === 'native' ? createNativeEngine() : createWasmEngine();
}
