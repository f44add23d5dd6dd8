#!/usr/bin/python3
"""Grabs lines of the simulated line camera with Aravis and prints what it got as one line of JSON.

usage: aravis_lines.py ADDRESS LINES CUBE_LINES [Feature=Value ...]

The cube holds (7 l + 131 b + 17 s) modulo 4096, which is computed here once more and packed as the formats say.
"""
import json
import sys

import gi

gi.require_version('Aravis', '0.8')
from gi.repository import Aravis  # noqa: E402


def packed(values, code):
    """The bytes of pixels in a format of PFNC."""
    if code == 0x01080001:
        return bytes(min(v, 255) for v in values)
    if code in (0x01100005, 0x01100007):
        return b''.join(v.to_bytes(2, 'little') for v in values)
    if code == 0x010C0006:
        out = bytearray()
        for i in range(0, len(values), 2):
            first, second = values[i], values[i + 1] if i + 1 < len(values) else None
            out.append(first >> 4)
            out.append(first & 15 | ((second or 0) & 15) << 4)
            if second is not None:
                out.append(second >> 4)
        return bytes(out)
    raise ValueError(hex(code))


def expected(buffer, lines):
    line = (buffer.get_frame_id() - 1) % lines
    left, top = buffer.get_image_x(), buffer.get_image_y()
    values = [(7 * line + 131 * (top + row) + 17 * (left + column)) % 4096
              for row in range(buffer.get_image_height()) for column in range(buffer.get_image_width())]
    return packed(values, buffer.get_image_pixel_format())


def main(address, count, lines, *features):
    camera = Aravis.Camera.new(address)
    for feature in features:
        camera.get_device().set_features_from_string(feature)
    stream = camera.create_stream(None, None)
    stream.set_property('frame-retention', 5000000)
    for _ in range(20):
        stream.push_buffer(Aravis.Buffer.new_allocate(camera.get_payload()))
    camera.start_acquisition()
    got = []
    for _ in range(int(count)):
        buffer = stream.timeout_pop_buffer(20000000)
        if buffer is None:
            got.append({'status': 'none'})
            continue
        frame = {'status': buffer.get_status().value_nick, 'id': buffer.get_frame_id()}
        if frame['status'] == 'success':
            data = buffer.get_data()
            frame['exact'] = data == expected(buffer, int(lines))
            frame['width'], frame['height'] = buffer.get_image_width(), buffer.get_image_height()
            frame['format'] = buffer.get_image_pixel_format()
        got.append(frame)
        stream.push_buffer(buffer)
    camera.stop_acquisition()
    print(json.dumps({'frames': got}))


try:
    main(*sys.argv[1:])
except gi.repository.GLib.Error as error:
    print('error: ' + error.message)
    sys.exit(3)
