#!/usr/bin/python3
"""Grabs frames of the test pattern camera with Aravis and prints what it got as one line of JSON.

usage: aravis_grab.py ADDRESS FRAMES [--sockets] [--size BYTES|auto] [--delay NANOS] [--trigger] [--patient]
       [Feature=Value ...]

--sockets   plain UDP sockets instead of a packet socket, with a large buffer
--trigger   one software trigger before each frame
--patient   wait seconds for lost packets, not Aravis's 100 ms, in which a busy machine may not let it run at all
"""
import array
import json
import sys

import gi

import pattern

gi.require_version('Aravis', '0.8')
from gi.repository import Aravis  # noqa: E402

WORDS = array.array('H', list(range(0x10000)) * 2)
BYTES = bytes(range(256)) * 40
MONO8 = 0x01080001
MONO16 = 0x01100007


def expected(buffer):
    """(x + y + block id), modulo the range of the pixel."""
    width, height, block = buffer.get_image_width(), buffer.get_image_height(), buffer.get_frame_id()
    x, y = buffer.get_image_x(), buffer.get_image_y()
    code = buffer.get_image_pixel_format()
    if code not in (MONO8, MONO16):
        return pattern.image(code, x, y, width, height, block)
    eight = code == MONO8
    rows = []
    for row in range(height):
        first = (x + y + row + block) % (0x100 if eight else 0x10000)
        rows.append(BYTES[first:first + width] if eight else WORDS[first:first + width].tobytes())
    return b''.join(rows)


def main(address, frames, *options):
    camera = Aravis.Camera.new(address)
    option = list(options)
    if '--sockets' in option:
        camera.gv_set_stream_options(Aravis.GvStreamOption.PACKET_SOCKET_DISABLED)
    if '--size' in option:
        size = option[option.index('--size') + 1]
        if size == 'auto':
            camera.gv_set_packet_size_adjustment(Aravis.GvPacketSizeAdjustment.ALWAYS)
        else:
            camera.gv_set_packet_size_adjustment(Aravis.GvPacketSizeAdjustment.NEVER)
            camera.gv_set_packet_size(int(size))
    if '--delay' in option:
        camera.gv_set_packet_delay(int(option[option.index('--delay') + 1]))
    for feature in option:
        if '=' in feature:
            camera.get_device().set_features_from_string(feature)
    trigger = '--trigger' in option
    if trigger:
        camera.set_trigger('Software')
    stream = camera.create_stream(None, None)
    if '--sockets' in option:
        stream.set_property('socket-buffer', Aravis.GvStreamSocketBuffer.FIXED)
        stream.set_property('socket-buffer-size', 4 << 20)
    if '--patient' in option:
        stream.set_property('frame-retention', 5000000)
    payload = camera.get_payload()
    for _ in range(20):
        stream.push_buffer(Aravis.Buffer.new_allocate(payload))
    camera.start_acquisition()
    got = []
    for _ in range(int(frames)):
        if trigger:
            camera.software_trigger()
        buffer = stream.timeout_pop_buffer(20000000)
        if buffer is None:
            got.append({'status': 'none'})
            continue
        frame = {'status': buffer.get_status().value_nick, 'id': buffer.get_frame_id()}
        if frame['status'] == 'success':
            frame['exact'] = buffer.get_data() == expected(buffer)
            frame['bytes'] = len(buffer.get_data())
            frame['pixelFormat'] = buffer.get_image_pixel_format()
            frame['timestamp'] = buffer.get_timestamp()
        got.append(frame)
        stream.push_buffer(buffer)
        if len(got) == 1:
            print('streaming', flush=True)
    camera.stop_acquisition()
    names = [stream.get_info_name(i) for i in range(stream.get_n_infos())]
    print(json.dumps({'frames': got, 'packetSize': camera.gv_get_packet_size(),
                      'counters': {name: stream.get_info_uint64_by_name(name) for name in names}}))


try:
    main(*sys.argv[1:])
except gi.repository.GLib.Error as error:
    print('error: ' + error.message)
    sys.exit(3)
