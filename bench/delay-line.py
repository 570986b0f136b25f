"""A link with a set round-trip time between two network namespaces, for kernels without netem.

usage: delay-line.py NAMESPACE_A ADDRESS_A/BITS NAMESPACE_B ADDRESS_B/BITS ROUND_TRIP_MS

The namespaces must exist. Each gets a TUN device with its address; what one sends arrives at the other half a round trip
later, in order and without loss. Prints "ready" once both ends are up and runs until its standard input closes.
Linux, root. https://docs.kernel.org/networking/tuntap.html
"""

import collections
import ctypes
import fcntl
import os
import select
import struct
import subprocess
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TUN, IFF_NO_PI = 0x0001, 0x1000
CLONE_NEWNET = 0x40000000
PACKET_BYTES = 65536


def open_tun(namespace: str, address: str) -> int:
    """Opens a TUN device inside the namespace and gives it the address; this process ends up in that namespace."""
    with open(f"/var/run/netns/{namespace}") as handle:
        if ctypes.CDLL(None, use_errno=True).setns(handle.fileno(), CLONE_NEWNET) != 0:
            raise OSError(ctypes.get_errno(), f"cannot enter network namespace {namespace}")
    tun = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(tun, TUNSETIFF, struct.pack("16sH22x", b"delay0", IFF_TUN | IFF_NO_PI))
    for command in (
        f"ip link set lo up",
        f"ip address add {address} dev delay0",
        f"ip link set delay0 up txqueuelen 10000",
    ):
        subprocess.run(command.split(), check=True)
    return tun


def run(ends: tuple[int, int], one_way_seconds: float) -> None:
    """Carries packets until standard input closes."""
    waiting = {end: collections.deque() for end in ends}
    other = {ends[0]: ends[1], ends[1]: ends[0]}
    while True:
        now = time.monotonic()
        for end, queue in waiting.items():
            while queue and queue[0][0] <= now:
                try:
                    os.write(end, queue.popleft()[1])
                except OSError:
                    pass  # a full or closing device drops packets, as a link may
        due = min((queue[0][0] for queue in waiting.values() if queue), default=now + 1)
        readable, _, _ = select.select([*ends, sys.stdin], [], [], max(0, due - time.monotonic()))
        if sys.stdin in readable and not sys.stdin.read(1):
            return
        for end in ends:
            if end not in readable:
                continue
            arrival = time.monotonic()
            try:
                while True:
                    waiting[other[end]].append((arrival + one_way_seconds, os.read(end, PACKET_BYTES)))
            except BlockingIOError:
                pass


def main() -> None:
    namespace_a, address_a, namespace_b, address_b, round_trip_ms = sys.argv[1:]
    ends = (open_tun(namespace_a, address_a), open_tun(namespace_b, address_b))
    print("ready", flush=True)
    run(ends, float(round_trip_ms) / 2000)


if __name__ == "__main__":
    main()
