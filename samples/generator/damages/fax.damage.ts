// A fax line: black or white only, ragged edges, loose dots, a lost line here and there.
import type { Picture } from '../picture.ts';
import type { Random } from '../random.ts';
import type { Damage } from './damage.ts';

const THRESHOLD = 150;
const RAGGED = 34;
const DOTS_PER_MEGAPIXEL = 160;
const LOST_LINES = 3;

export const fax: Damage = {
  name: 'fax, 1 bit',
  about: 'a fax line: ragged edges, loose dots, a lost line here and there',
  apply(picture, random) {
    const data = Buffer.alloc(picture.data.length);
    for (let i = 0; i < data.length; i += 1) {
      data[i] = (picture.data[i] ?? 255) + RAGGED * random.normal() < THRESHOLD ? 0 : 255;
    }
    addDots({ ...picture, data }, random);
    for (let i = 0; i < LOST_LINES; i += 1) {
      const row = Math.floor(random.next() * picture.height);
      data.fill(255, row * picture.width, (row + 1) * picture.width);
    }
    return { ...picture, data };
  },
};

function addDots(picture: Picture, random: Random): void {
  const count = Math.round((picture.data.length / 1e6) * DOTS_PER_MEGAPIXEL);
  for (let i = 0; i < count; i += 1) {
    const at = Math.floor(random.next() * (picture.data.length - picture.width - 2));
    picture.data.fill(0, at, at + 2);
    picture.data.fill(0, at + picture.width, at + picture.width + 2);
  }
}
