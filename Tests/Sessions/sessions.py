#!/usr/bin/env python3
"""Puts the explorer to what people and systems do to it, many times at random, and counts what came of it.

    sessions.py [--program FILE] [--kills N] [--signals N] [--keys N] [--length N] [--seed N] [--jobs N]

See README.md beside it. Needs Python 3.9 and nothing else. Ends with 1 when anything was lost, hung or left changed.
"""
import argparse
import fcntl
import json
import os
import pty
import random
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
REGION = "111122223333/eu-central-1"
FUNCTIONS = 20
PATIENCE = 20
FORKING = Lock()

# What a terminal is asked to do, and to undo, as xterm's ctlseqs names it: (on, off).
SCREEN_MODES = {
    "the alternate screen": (rb"\x1b\[\?1049h", rb"\x1b\[\?1049l"),
    "a hidden cursor": (rb"\x1b\[\?25l", rb"\x1b\[\?(?:12;)?25h"),
    "mouse reports": (rb"\x1b\[\?100[0236](?:;100[0236])*h", rb"\x1b\[\?100[0236](?:;100[0236])*l"),
    "bracketed paste": (rb"\x1b\[\?2004h", rb"\x1b\[\?2004l"),
    "application cursor keys": (rb"\x1b\[\?1h", rb"\x1b\[\?1l"),
}


class Session:
    """The program on a terminal of its own."""

    def __init__(self, argv, home, size=(120, 36)):
        env = {"HOME": home, "XDG_STATE_HOME": home + "/state", "XDG_CONFIG_HOME": home + "/config",
               "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "USER": "sessions"}
        self.output, self.status = b"", None
        with FORKING:
            # The other side is held open, so that the modes can be read when the program has ended.
            self.fd, self.line = pty.openpty()
            fcntl.ioctl(self.line, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            self.before = termios.tcgetattr(self.line)
            self.pid = os.fork()
            if self.pid == 0:
                try:
                    os.setsid()
                    fcntl.ioctl(self.line, termios.TIOCSCTTY, 0)
                    for number in range(3):
                        os.dup2(self.line, number)
                    os.closerange(3, 256)
                    os.chdir(home)
                    os.execve(argv[0], argv, env)
                finally:
                    os._exit(127)

    def send(self, data):
        """Types; takes output meanwhile, since a program that is stuck writing reads nothing."""
        until = time.monotonic() + PATIENCE
        while data and self.status is None and time.monotonic() < until:
            readable, writable, _ = select.select([self.fd], [self.fd], [], 0.2)
            if readable:
                self.take()
            if writable:
                data = data[os.write(self.fd, data[:512]):]
            self.reap()

    def take(self):
        try:
            self.output += os.read(self.fd, 1 << 16)
        except OSError:
            pass

    def read(self, seconds):
        """Takes what comes within some time, or until the program has ended."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and self.status is None:
            if select.select([self.fd], [], [], min(left, 0.05))[0]:
                self.take()
            self.reap()

    def wait(self, pattern, start=0, seconds=PATIENCE):
        """Waits for a pattern in what was written since; whether it came."""
        until = time.monotonic() + seconds
        while not re.search(pattern, self.output[start:]):
            if self.status is not None or time.monotonic() > until:
                return False
            self.read(0.05)
        return True

    def signal(self, *numbers):
        for number in numbers:
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:
                return

    def reap(self):
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)

    def end(self, seconds=PATIENCE):
        """Waits for the end; whether it came, with what the program had left behind by then."""
        until = time.monotonic() + seconds
        while self.status is None and time.monotonic() < until:
            self.read(0.1)
        while select.select([self.fd], [], [], 0)[0]:
            size = len(self.output)
            self.take()
            if len(self.output) == size:
                break
        return self.status is not None

    def leftovers(self):
        """What the program has left changed of its terminal, in words."""
        left = [name for name, (on, off) in SCREEN_MODES.items() if last(on, self.output) > last(off, self.output)]
        return left + (["line modes"] if termios.tcgetattr(self.line) != self.before else [])

    def close(self):
        self.reap()
        if self.status is None:
            self.signal(signal.SIGKILL)
            self.status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        os.close(self.fd)
        os.close(self.line)


def last(pattern, data):
    """Where a pattern last stands; -1 where it does not."""
    return max((match.end() for match in re.finditer(pattern, data)), default=-1)


def write_snapshot(folder):
    """A snapshot of some functions, each of which several checks object to."""
    path = os.path.join(folder, REGION)
    os.makedirs(path)
    functions = [{"FunctionName": f"f{n}", "FunctionArn": f"arn:aws:lambda:eu-central-1:111122223333:function:f{n}",
                  "Runtime": "python3.7", "Environment": {"Variables": {"DB_PASSWORD": f"hunter{n}"}}}
                 for n in range(FUNCTIONS)]
    with open(os.path.join(path, "lambda-list-functions.json"), "w") as file:
        json.dump({"Functions": functions}, file)


class Trial:
    """What all sessions have in common, and what they found."""

    def __init__(self, options):
        self.program, self.length = options.program, options.length
        self.confirmed, self.typed, self.counting = 0, 0, Lock()
        self.home = tempfile.mkdtemp(prefix="lambdascope-sessions-")
        self.snapshot = os.path.join(self.home, "snapshot")
        write_snapshot(self.snapshot)

    def folder(self):
        return tempfile.mkdtemp(dir=self.home)

    def explorer(self, home, *more, size=(120, 36)):
        return Session([self.program, self.snapshot, "--triage", home + "/triage.sqlite", *more], home, size)

    def run(self, *words):
        environment = {"HOME": self.home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
        return subprocess.run([self.program, *words], capture_output=True, text=True, env=environment,
                              stdin=subprocess.DEVNULL, timeout=120)

    # Kills during bulk triage

    STATES = (("r", "reviewing"), ("w", "fixing"), ("o", "open"))

    def kill(self, seed):
        """Decides about all findings again and again, and is killed meanwhile."""
        chance, home, problems = random.Random(seed), self.folder(), []
        session = self.explorer(home)
        try:
            if not session.wait(rb"unknown"):
                return ["hung: it did not begin"]
            session.send(b"gi")
            session.wait(rb"Findings")
            session.send(b"a")
            session.read(0.2)
            confirmed, steps = None, 0
            moment = time.monotonic() + chance.uniform(0, 3)
            while time.monotonic() < moment and session.status is None:
                key, state = self.STATES[steps % len(self.STATES)]
                start = len(session.output)
                session.send(b"t" + key.encode())
                while time.monotonic() < moment and session.status is None:
                    # Painted anew, since else only what differs is sent.
                    session.send(b"\x0c")
                    session.read(min(0.05, max(0, moment - time.monotonic())))
                    if re.search(rb"\d findings " + state.encode(), session.output[start:]):
                        confirmed, steps = state, steps + 1
                        break
            with self.counting:
                self.confirmed += steps
            session.signal(signal.SIGKILL)
            session.end()
        finally:
            session.close()
        return problems + self.account(home, confirmed, steps)

    def account(self, home, confirmed, steps):
        """Whether the file holds what was confirmed, or all of the step after it."""
        file = home + "/triage.sqlite"
        if not os.path.exists(file):
            return [] if confirmed is None else [f"lost: {confirmed} was confirmed and there is no file"]
        lines = [json.loads(line)["state"] for line in self.run("triage", "export", "-", "--triage", file).stdout.split("\n") if line]
        check = self.run("triage", "check", file)
        problems = [] if check.returncode == 0 else [f"damaged: {check.stderr.strip()}"]
        following = self.STATES[steps % len(self.STATES)][1]
        if len(set(lines)) > 1:
            problems.append(f"lost: a part of a change, {[(s, lines.count(s)) for s in sorted(set(lines))]}")
        elif lines and lines[0] not in (confirmed, following):
            problems.append(f"lost: {confirmed} was confirmed, {lines[0]} is kept")
        elif not lines and confirmed:
            problems.append(f"lost: {confirmed} was confirmed, nothing is kept")
        return problems

    # Two signals at once

    SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)

    def double(self, seed):
        """Gets two signals in a row, at any moment from the start on."""
        chance = random.Random(seed)
        session = self.explorer(self.folder())
        try:
            # Before it takes over the terminal, there is nothing to give back, and signals end it as they end any program.
            if chance.random() < 0.7 and not session.wait(SCREEN_MODES["the alternate screen"][0]):
                return ["hung: it did not begin"]
            session.read(chance.choice((0, chance.uniform(0, 0.05), chance.uniform(0, 1))))
            numbers = chance.sample(self.SIGNALS, 2)
            session.signal(*numbers)
            if not session.end():
                return [f"hung: after {[n.name for n in numbers]}"]
            problems = [f"left: {name} after {[n.name for n in numbers]}" for name in session.leftovers()]
            allowed = {128 + n for n in numbers} | {-n for n in numbers}
            if session.status not in allowed:
                problems.append(f"ended: with {session.status} after {[n.name for n in numbers]}")
            return problems
        finally:
            session.close()

    # Random keys

    KEYS = (
        *(bytes([byte]) for byte in range(0x20, 0x7F)),
        *(bytes([byte]) for byte in (0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 21, 22, 23, 24, 25)),
        b"\x1b", b"\x1b[A", b"\x1bOA", b"\x1b[B", b"\x1bOB", b"\x1b[C", b"\x1b[D", b"\x1b[5~", b"\x1b[6~", b"\x1b[H", b"\x1b[F",
        b"\x1b[Z", b"\x1b[<0;10;10M", b"\x1b[<65;20;10M", b"\x1b[200~pasted\x1b[201~", b"\x1b[201~", b"\xc3\xa9", b"\xff", b"\xf0\x9f",
        b"gi", b"gf", b"z=", b"tr", b"to", b"u", b"\t", b"\r", b"\r", b":", b"/", b"?",
    )

    def keys(self, seed):
        """Types what comes, changes the size of the window now and then, and leaves; what leaves early begins again."""
        chance, home, problems, left = random.Random(seed), self.folder(), [], self.length
        while left > 0 and not problems:
            session = self.explorer(home)
            try:
                if not session.wait(SCREEN_MODES["the alternate screen"][0]):
                    return ["hung: it did not begin"]
                typed = self.type(session, chance, left)
                left -= typed
                problems = self.leave(session, f"seed {seed}, {self.length - left} keys")
            finally:
                session.close()
            with self.counting:
                self.typed += typed
        file = home + "/triage.sqlite"
        if os.path.exists(file) and self.run("triage", "check", file).returncode != 0:
            problems.append(f"damaged: seed {seed}")
        return problems

    def type(self, session, chance, limit):
        """Types keys until the program ends, at most so many; the number that was typed."""
        for number in range(limit):
            if session.status is not None:
                return number + 1
            if chance.random() < 0.02:
                size = struct.pack("HHHH", chance.randint(1, 60), chance.randint(1, 200), 0, 0)
                fcntl.ioctl(session.line, termios.TIOCSWINSZ, size)
            session.send(chance.choice(self.KEYS))
            if chance.random() < 0.1:
                session.read(0.02)
        return limit

    def leave(self, session, name):
        """Leaves whatever is open, then the program."""
        for _ in range(40):
            if session.status is not None:
                break
            session.send(b"\x1b[201~\x1b\x1b")
            session.read(0.15)
            session.send(b"\x03\x03")
            session.read(0.5)
        if not session.end():
            return [f"hung: {name}"]
        ended = [] if session.status in (0, 4) else [f"ended: with {session.status}, {name}"]
        return ended + [f"left: {what}, {name}" for what in session.leftovers()]


def count(name, trial, number, options):
    """Runs a kind of session many times, and prints what came of it."""
    seeds = range(options.seed, options.seed + number)
    with ThreadPoolExecutor(options.jobs) as pool:
        problems = [problem for found in pool.map(trial, seeds) for problem in found]
    kinds = {"lost": "lost", "damaged": "damaged", "hung": "hung", "left": "not restored", "ended": "ended otherwise"}
    counts = ", ".join(f"{sum(p.startswith(kind) for p in problems)} {words}" for kind, words in kinds.items())
    print(f"{number} {name}: {counts}", flush=True)
    for problem in problems:
        print("  " + problem, flush=True)
    return not problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", default=os.path.join(ROOT, ".build", "release", "lambdascope"))
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--signals", type=int, default=200)
    parser.add_argument("--keys", type=int, default=100)
    parser.add_argument("--length", type=int, default=400, help="keys of a session")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="the first seed; printed, to repeat a run")
    parser.add_argument("--jobs", type=int, default=2, help="sessions at a time")
    options = parser.parse_args()
    options.program = os.path.abspath(options.program)
    if not os.access(options.program, os.X_OK):
        sys.exit(f"{options.program} is not there; build it, or name it with --program")
    trial = Trial(options)
    print(f"seed {options.seed}", flush=True)
    try:
        good = [count("kills during bulk triage", trial.kill, options.kills, options),
                count("double signals", trial.double, options.signals, options),
                count(f"sessions of {options.length} random keys", trial.keys, options.keys, options)]
        print(f"{trial.confirmed} changes of all findings were confirmed before the kills, {trial.typed} keys were typed")
    finally:
        shutil.rmtree(trial.home, ignore_errors=True)
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
