#!/usr/bin/python3
"""A switch with two ports that treats packets badly, in a way that can be repeated.

usage: relay.py CAMERA_PORT HOST_PORT

Relays Ethernet frames between two interfaces. Commands come as lines on standard input, which ends the relay:

set NAME=VALUE ...   what to do from now on, everything else as at the start; counts begin anew. Answer: set
counts               answer: counts {JSON}
lost                 answer: lost [[block id, packet id], ...], with scope gvsp

seed       where the random sequence starts
scope      gvsp: stream packets, camera to host only; all: every UDP packet, both ways
loss       probability that a packet is lost
every      each packet of this number is lost
reorder    probability that a packet is held back until GAP later ones of its direction have passed, or 20 ms
gap        see reorder
duplicate  probability that a packet goes out twice
delay      milliseconds
jitter     up to this many milliseconds more
rate       Mbit/s to the host
mtu        IP packets longer than this are swallowed without a word
block      IPv4 destination that is not relayed
"""
import heapq
import json
import random
import select
import socket
import struct
import sys
import time

SOL_PACKET, PACKET_STATISTICS, PACKET_IGNORE_OUTGOING, SO_RCVBUFFORCE, ALL_PROTOCOLS = 263, 6, 23, 33, 3
GVCP = 3956
PATIENCE = 0.02
START = {'seed': 1, 'scope': 'gvsp', 'loss': 0.0, 'every': 0, 'reorder': 0.0, 'gap': 3, 'duplicate': 0.0, 'delay': 0.0,
         'jitter': 0.0, 'rate': 0.0, 'mtu': 0, 'block': ''}


class Port:
    """One interface, and what waits to leave through the other one."""

    def __init__(self, name):
        self.socket = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ALL_PROTOCOLS))
        self.socket.bind((name, 0))
        try:
            self.socket.setsockopt(socket.SOL_SOCKET, SO_RCVBUFFORCE, 16 << 20)
        except PermissionError:  # in a user namespace: what the system grants anybody
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 16 << 20)
        self.socket.setsockopt(SOL_PACKET, PACKET_IGNORE_OUTGOING, 1)
        self.socket.setblocking(False)
        self.held = []
        self.free = 0.0

    def overflowed(self):
        return struct.unpack('II', self.socket.getsockopt(SOL_PACKET, PACKET_STATISTICS, 8))[1]


class Relay:
    def __init__(self, camera, host):
        self.camera, self.host = Port(camera), Port(host)
        self.queue, self.number = [], 0
        self.set({})

    def set(self, changes):
        self.option = dict(START)
        for name, value in changes.items():
            self.option[name] = type(START[name])(value)
        self.random = random.Random(self.option['seed'])
        self.count = dict.fromkeys(('seen', 'forwarded', 'lost', 'held', 'duplicated', 'fragments', 'tooLong', 'blocked',
                                    'overflowed'), 0)
        self.lost = []

    def counts(self):
        self.count['overflowed'] += self.camera.overflowed() + self.host.overflowed()
        return {**self.count, 'pending': len(self.queue) + len(self.camera.held) + len(self.host.held)}

    def take(self, source, frame):
        ip = frame[12:14] == b'\x08\x00'
        if ip and self.option['block'] and socket.inet_ntoa(frame[30:34]) == self.option['block']:
            self.count['blocked'] += 1
        elif ip and self.option['mtu'] and len(frame) > self.option['mtu'] + 14:
            self.count['tooLong'] += 1
        elif ip and frame[23] == 17 and self.concerns(source, frame):
            self.treat(source, frame)
        else:
            self.leave(source, frame, False)

    def concerns(self, source, frame):
        if self.option['scope'] == 'all':
            return True
        if source is not self.camera:
            return False
        offset = struct.unpack_from('>H', frame, 20)[0]
        if offset & 0x3FFF:
            self.count['fragments'] += 1
        return bool(offset & 0x1FFF) or GVCP not in struct.unpack_from('>HH', frame, 34)

    def treat(self, source, frame):
        option, chance = self.option, self.random.random
        self.count['seen'] += 1
        for waiting in source.held:
            waiting[0] -= 1
        if chance() < option['loss'] or option['every'] and self.count['seen'] % option['every'] == 0:
            self.count['lost'] += 1
            self.remember(frame)
        elif chance() < option['reorder']:
            self.count['held'] += 1
            source.held.append([option['gap'], time.monotonic() + PATIENCE, frame])
        else:
            self.leave(source, frame, True)
            if chance() < option['duplicate']:
                self.count['duplicated'] += 1
                self.leave(source, frame, True)
        self.release(source)

    def remember(self, frame):
        if self.option['scope'] == 'gvsp' and len(frame) >= 50:
            extended = frame[46] & 0x80 and len(frame) >= 62
            block = struct.unpack_from('>Q', frame, 50)[0] if extended else struct.unpack_from('>H', frame, 44)[0]
            packet = struct.unpack_from('>I', frame, 58)[0] if extended else struct.unpack_from('>I', frame, 46)[0] & 0xFFFFFF
            self.lost.append((block, packet))

    def release(self, source):
        now = time.monotonic()
        while source.held and (source.held[0][0] <= 0 or source.held[0][1] < now):
            self.leave(source, source.held.pop(0)[2], True)

    def leave(self, source, frame, treated):
        option = self.option
        due = time.monotonic()
        if treated and (option['delay'] or option['jitter']):
            due += (option['delay'] + self.random.random() * option['jitter']) / 1e3
        if option['rate'] and source is self.camera:
            source.free = due = max(due, source.free) + len(frame) * 8e-6 / option['rate']
        elif not treated or not option['delay'] and not option['jitter']:
            return self.send(source, frame)
        self.number += 1
        heapq.heappush(self.queue, (due, self.number, source, frame))

    def send(self, source, frame):
        try:
            (self.host if source is self.camera else self.camera).socket.send(frame)
            self.count['forwarded'] += 1
        except OSError:  # too long for the other port
            self.count['tooLong'] += 1

    def run(self):
        line = b''
        ports = {self.camera.socket: self.camera, self.host.socket: self.host}
        while True:
            wait = 1.0 if not self.camera.held and not self.host.held else PATIENCE / 4
            if self.queue:
                wait = max(0.0, min(wait, self.queue[0][0] - time.monotonic()))
            for ready in select.select([sys.stdin.fileno(), *ports], [], [], wait)[0]:
                if ready in ports:
                    self.drain(ports[ready])
                    continue
                text = sys.stdin.buffer.raw.read(4096)
                if not text:
                    return
                *commands, line = (line + text).split(b'\n')
                for command in commands:
                    self.obey(command.decode().split())
            while self.queue and self.queue[0][0] <= time.monotonic():
                _, _, source, frame = heapq.heappop(self.queue)
                self.send(source, frame)
            self.release(self.camera)
            self.release(self.host)

    def drain(self, port):
        for _ in range(64):
            try:
                frame = port.socket.recv(65535)
            except BlockingIOError:
                return
            self.take(port, frame)

    def obey(self, words):
        if words[0] == 'set':
            self.set(dict(word.split('=', 1) for word in words[1:]))
            print('set', flush=True)
        elif words[0] == 'counts':
            print('counts', json.dumps(self.counts()), flush=True)
        elif words[0] == 'lost':
            print('lost', json.dumps(self.lost), flush=True)


relay = Relay(*sys.argv[1:])
print('relaying', flush=True)
relay.run()
