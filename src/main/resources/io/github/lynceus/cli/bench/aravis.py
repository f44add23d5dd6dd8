"""Receives a stream with Aravis's ordinary socket, for comparison.

usage: aravis.py CAMERA BUFFER PAYLOAD. Prints the port of its stream, then answers each line of standard input with the
figures since the line before, as JSON. The camera is only there to be connected to; packets may come from anybody. The
processor time is that of Aravis's own threads: handing buffers back, which this script does, is not counted.
"""
import ctypes, json, select, sys, time

aravis = ctypes.CDLL('libaravis-0.8.so.0')
gobject = ctypes.CDLL('libgobject-2.0.so.0')
pointer = ctypes.c_void_p


def function(name, result, *arguments):
    found = getattr(aravis, name)
    found.restype, found.argtypes = result, arguments
    return found


camera_new = function('arv_camera_new', pointer, ctypes.c_char_p, pointer)
set_stream_options = function('arv_camera_gv_set_stream_options', None, pointer, ctypes.c_int)
create_stream = function('arv_camera_create_stream', pointer, *[pointer] * 5)
get_port = function('arv_gv_stream_get_port', ctypes.c_uint16, pointer)
new_buffer = function('arv_buffer_new_allocate', pointer, ctypes.c_size_t)
push = function('arv_stream_push_buffer', None, pointer, pointer)
pop = function('arv_stream_try_pop_buffer', pointer, pointer)
info = function('arv_stream_get_info_uint64_by_name', ctypes.c_uint64, pointer, ctypes.c_char_p)

PACKET_SOCKET_DISABLED = 1
BUFFERS = 48
NAMES = {'packets': b'n_received_packets', 'complete': b'n_completed_buffers', 'failures': b'n_failures',
         'underruns': b'n_underruns', 'bytes': b'n_transferred_bytes'}

camera = camera_new(sys.argv[1].encode(), None)
if not camera:
    sys.exit('Aravis does not find the camera at ' + sys.argv[1] + '.')
set_stream_options(camera, PACKET_SOCKET_DISABLED)
stream = create_stream(camera, None, None, None, None)
gobject.g_object_set(pointer(stream), b'socket-buffer', 0, b'socket-buffer-size', int(sys.argv[2]), b'packet-resend', 0, None)
for _ in range(BUFFERS):
    push(stream, new_buffer(int(sys.argv[3])))
print(get_port(stream), flush=True)


def figures():
    now = {key: info(stream, name) for key, name in NAMES.items()}
    now['cpuSeconds'] = time.process_time() - time.thread_time()
    return now


before = figures()
wait = 0.05
while True:
    asked = select.select([sys.stdin], [], [], wait)[0]
    buffer = pop(stream)
    wait = 0.002 if buffer else 0.05
    while buffer:
        push(stream, buffer)
        buffer = pop(stream)
    if asked:
        if not sys.stdin.readline():
            break
        now = figures()
        print(json.dumps({key: now[key] - before[key] for key in now}), flush=True)
        before = now
