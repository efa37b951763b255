// A screenshot in a palette of 256 colours: a third of its size, and nobody sees the difference.
import { deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const COLOURS = 256;

/** @param png as Chromium writes it: eight bits a channel, red, green and blue, not interlaced @returns a PNG with a palette */
export function smallPng(png) {
  const { width, height, pixels } = decode(png);
  const { palette, indexOf } = chooseColours(pixels);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf.get(pixels.readUIntBE((y * width + x) * 3, 3));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const chunks = [chunk("IHDR", header), chunk("PLTE", palette), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND")];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

function decode(png) {
  const chunks = [...chunksOf(png)];
  const header = chunks[0].data;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header[8] !== 8 || header[9] !== 2 || header[12] !== 0)
    throw new Error("Not a PNG of red, green and blue, eight bits each");
  const filtered = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data)));
  return { width, height, pixels: unfilter(filtered, width * 3, height) };
}

function* chunksOf(png) {
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

/** Undoes the filters of the PNG specification, section 9. `stride`: bytes a row. */
function unfilter(filtered, stride, height) {
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < 3 ? 0 : pixels[at - 3];
      const up = y === 0 ? 0 : pixels[at - stride];
      const corner = x < 3 || y === 0 ? 0 : pixels[at - stride - 3];
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      pixels[at] = filtered[y * (stride + 1) + 1 + x] + predicted;
    }
  }
  return pixels;
}

function paeth(left, up, corner) {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** Median cut: the box of colours that is wrong by most is halved, until there are as many boxes as the palette has room for. */
function chooseColours(pixels) {
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const boxes = [boxOf([...counts].map(([colour, count]) => ({ colour, count })))];
  while (boxes.length < COLOURS) {
    boxes.sort((one, other) => other.error - one.error);
    const [widest] = boxes;
    if (widest.error === 0) break;
    boxes.splice(0, 1, ...halve(widest));
  }
  const palette = Buffer.alloc(boxes.length * 3);
  const indexOf = new Map();
  for (const [index, { colours, mean }] of boxes.entries()) {
    palette.set(mean.map(Math.round), index * 3);
    for (const { colour } of colours) indexOf.set(colour, index);
  }
  return { palette, indexOf };
}

const channels = [16, 8, 0];
const partOf = (colour, shift) => (colour >> shift) & 0xff;

/** Colours with their mean and the error of taking it for all of them; `axis`: the channel that has most of it. */
function boxOf(colours) {
  const total = colours.reduce((sum, { count }) => sum + count, 0);
  const mean = channels.map(
    (shift) => colours.reduce((sum, { colour, count }) => sum + count * partOf(colour, shift), 0) / total,
  );
  const errors = channels.map((shift, i) =>
    colours.reduce((sum, { colour, count }) => sum + count * (partOf(colour, shift) - mean[i]) ** 2, 0),
  );
  const most = errors.indexOf(Math.max(...errors));
  const error = colours.length === 1 ? 0 : errors[most];
  return { colours, mean, error, shift: channels[most], middle: mean[most] };
}

const halve = ({ colours, shift, middle }) => [
  boxOf(colours.filter(({ colour }) => partOf(colour, shift) <= middle)),
  boxOf(colours.filter(({ colour }) => partOf(colour, shift) > middle)),
];

function chunk(type, data = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Of the PNG specification, annex D; zlib's own is not in every Node that we run on. */
function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
