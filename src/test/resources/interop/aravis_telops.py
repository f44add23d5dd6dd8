#!/usr/bin/python3
"""Grabs frames of a simulated Telops camera with Aravis and prints one line of JSON per frame: status, block id, the
FrameID in the header rows, and the SHA-1 of the image rows as they came.

usage: aravis_telops.py ADDRESS FRAMES
"""
import hashlib
import json
import struct
import sys

import gi

gi.require_version('Aravis', '0.8')
from gi.repository import Aravis  # noqa: E402

HEADER_ROWS = 2


def main(address, frames):
    camera = Aravis.Camera.new(address)
    stream = camera.create_stream(None, None)
    # Seconds for lost packets, not Aravis's 100 ms, in which a busy machine may not let it run at all.
    stream.set_property('frame-retention', 5000000)
    for _ in range(20):
        stream.push_buffer(Aravis.Buffer.new_allocate(camera.get_payload()))
    camera.start_acquisition()
    for _ in range(int(frames)):
        buffer = stream.timeout_pop_buffer(20000000)
        if buffer is None:
            print(json.dumps({'status': 'none'}))
            continue
        data = buffer.get_data()
        width, height = buffer.get_image_width(), buffer.get_image_height()
        header = 2 * width * HEADER_ROWS
        print(json.dumps({'status': buffer.get_status().value_nick, 'id': buffer.get_frame_id(), 'width': width,
                          'rows': height, 'format': buffer.get_image_pixel_format(),
                          'signature': data[:2].decode('ascii'), 'frameId': struct.unpack_from('<I', data, 8)[0],
                          'sha1': hashlib.sha1(data[header:2 * width * height]).hexdigest()}))
        stream.push_buffer(buffer)
    camera.stop_acquisition()


main(*sys.argv[1:])
