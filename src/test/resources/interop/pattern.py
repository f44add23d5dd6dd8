"""The test pattern camera's images in every format, from what its documentation says.

With s = x + y + block id: grey, mosaic, luma and red are s, green and U s + y, blue and V s + x, alpha all ones, modulo the
range of their bits; floats are (s % 65536) / 4 - 100. Pixels that share a colour have that of the first of them.
"""
import struct


def word(size):
    return lambda values, bits: b''.join((v % (1 << bits)).to_bytes(size, 'little') for v in values)


def real(letter):
    return lambda values, bits: b''.join(struct.pack('<' + letter, v % 65536 / 4 - 100) for v in values)


def stream(values, bits):
    """One large number, the first value at its low end."""
    text = ''.join(format(v % (1 << bits), '0%db' % bits) for v in reversed(values))
    return int(text, 2).to_bytes((len(text) + 7) // 8, 'little')


def pairs(values, bits):
    """High byte, low bits of both, high byte."""
    low = bits - 8
    out = []
    for i in range(0, len(values), 2):
        a, b = (v % (1 << bits) for v in values[i:i + 2])
        out.append(bytes([a >> low, a % (1 << low) + (b % (1 << low)) * 16, b >> low]))
    return b''.join(out)


# code: (components in order, pixels in a group, how they are laid out, bits)
FORMATS = {
    0x01080001: ('Y', 1, word(1), 8), 0x01100003: ('Y', 1, word(2), 10), 0x01100005: ('Y', 1, word(2), 12),
    0x01100025: ('Y', 1, word(2), 14), 0x01100007: ('Y', 1, word(2), 16), 0x01200111: ('Y', 1, word(4), 32),
    0x010C0004: ('Y', 1, pairs, 10), 0x010C0006: ('Y', 1, pairs, 12), 0x010C002B: ('Y', 1, pairs, 12),
    0x01010037: ('Y', 1, stream, 1), 0x01020038: ('Y', 1, stream, 2), 0x01040039: ('Y', 1, stream, 4),
    0x010A0046: ('Y', 1, stream, 10), 0x010C0047: ('Y', 1, stream, 12), 0x010E0104: ('Y', 1, stream, 14),
    0x010A0058: ('Y', 1, stream, 10), 0x010C0059: ('Y', 1, stream, 12),
    0x01080117: ('Y', 1, word(1), 8), 0x01100119: ('Y', 1, word(2), 16),
    0x0120011C: ('Y', 1, real('f'), 32), 0x0140011F: ('Y', 1, real('d'), 64),
    0x01080008: ('Y', 1, word(1), 8), 0x01080009: ('Y', 1, word(1), 8), 0x0108000A: ('Y', 1, word(1), 8),
    0x0108000B: ('Y', 1, word(1), 8), 0x01100011: ('Y', 1, word(2), 12), 0x0110002F: ('Y', 1, word(2), 16),
    0x02180014: ('RGB', 1, word(1), 8), 0x02180015: ('BGR', 1, word(1), 8), 0x02200016: ('RGBA', 1, word(1), 8),
    0x02300018: ('RGB', 1, word(2), 10), 0x0230001A: ('RGB', 1, word(2), 12), 0x02300033: ('RGB', 1, word(2), 16),
    0x021E005C: ('RGB', 1, stream, 10),
    0x02100032: ('YUYV', 2, word(1), 8), 0x0210001F: ('UYVY', 2, word(1), 8), 0x0210003B: ('YUYV', 2, word(1), 8),
    0x0218003A: ('UYV', 1, word(1), 8), 0x020C001E: ('UYYVYY', 4, word(1), 8),
}
PLANAR = 0x02180021
VENDOR = 0x82180F01


def component(letter, x, y, block):
    s = x + y + block
    return {'G': s + y, 'U': s + y, 'B': s + x, 'V': s + x, 'A': -1}.get(letter, s)


def image(code, left, top, width, height, block):
    """The payload of a block."""
    columns, rows = range(left, left + width), range(top, top + height)
    if code == PLANAR:
        return word(1)([component(c, x, y, block) for c in 'RGB' for y in rows for x in columns], 8)
    if code == VENDOR:
        return bytes(component('Y', x, y, block) % 256 for y in rows for x in columns for _ in range(3))
    letters, group, layout, bits = FORMATS[code]
    values = []
    for y in rows:
        for x in columns[::group]:
            luma = x
            for letter in letters:
                values.append(component(letter, luma if letter == 'Y' else x, y, block))
                luma += letter == 'Y'
    return layout(values, bits)
