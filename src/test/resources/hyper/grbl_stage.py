#!/usr/bin/python3
"""Plays a controller with GRBL 1.1 on a serial port: prints the port's name, then every command it gets."""
import os
import pty
import tty

master, slave = pty.openpty()
tty.setraw(slave)
print(os.ttyname(slave), flush=True)
position, moving = 12.5, 0
line = b''
while True:
    byte = os.read(master, 1)
    if byte == b'?':
        state = 'Jog' if moving else 'Idle'
        moving = max(0, moving - 1)
        os.write(master, f'<{state}|MPos:{position:.3f},0.000,0.000|FS:0,0>\r\n'.encode())
        print('?', flush=True)
    elif byte == b'\x85':
        moving = 1
        print('cancel', flush=True)
    elif byte == b'\n':
        moving = 2 if line.startswith(b'$J') else moving
        print(line.decode(), flush=True)
        os.write(master, b'ok\r\n')
        line = b''
    else:
        line += byte
