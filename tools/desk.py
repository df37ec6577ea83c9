# SPDX-FileCopyrightText: 2026 The Liveline maintainers
# SPDX-License-Identifier: MIT
"""A desktop of its own for trials: a display, a session bus with the accessibility bus on it, a
notification daemon, the demonstration's publisher and the window. Ends with what it started."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

NEEDED = ("Xvfb", "dbus-daemon", "dunst", "dunstctl", "xdotool", "xclip", "import")


def missing():
    """The programs that this machine lacks."""
    return [name for name in NEEDED if not shutil.which(name)]


class Desk:
    """To be used as `with Desk(binary, …) as desk:`. Sizes are logical: at a scale of 2 the
    display has twice the pixels."""

    def __init__(self, binary, width=1280, height=800, scale=1, language="en_GB", theme="Light",
                 display_height=None, settings=None):
        self.binary = str(binary)
        self.size = (width * scale, height * scale)
        self.screen = (width * scale, (display_height or height) * scale)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="liveline-desk-"))
        self.data = self.folder / "data"
        self.data.mkdir()
        runtime = self.folder / "run"
        runtime.mkdir(mode=0o700)
        self.environment = {
            **os.environ, "LC_ALL": f"{language}.UTF-8", "LANG": f"{language}.UTF-8",
            "LANGUAGE": language, "QT_QPA_PLATFORM": "xcb", "QT_SCALE_FACTOR": str(scale),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LIVELINE_DATA_DIR": str(self.data),
            "XDG_RUNTIME_DIR": str(runtime), "XDG_CONFIG_HOME": str(self.folder / "config"),
            "TZ": "Europe/Paris", "HOME": str(self.folder),
        }
        self.environment.pop("WAYLAND_DISPLAY", None)
        lines = [f"[appearance]\ntheme={theme}\n"] + [
            f"[{group}]\n{key}={value}\n" for group, key, value in settings or ()]
        (self.data / "settings.ini").write_text("".join(lines))
        self.started = []
        self.window = None

    def __enter__(self):
        width, height = self.screen
        self.environment["DISPLAY"] = ":" + self._first_line(
            "Xvfb", "-displayfd", "1", "-screen", "0", f"{width}x{height}x24")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._first_line(
            "dbus-daemon", "--session", "--nofork", "--print-address")
        self.start("dunst")
        return self

    def __exit__(self, *_):
        for process in reversed(self.started):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, *command, **options):
        process = subprocess.Popen(command, env=self.environment, stderr=subprocess.DEVNULL,
                                   **{"stdout": subprocess.DEVNULL, **options})
        self.started.append(process)
        return process

    def _first_line(self, *command):
        process = self.start(*command, stdout=subprocess.PIPE, text=True)
        return process.stdout.readline().strip()

    def run(self, *command):
        done = subprocess.run(command, env=self.environment, text=True, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return done.stdout.strip()

    def liveline(self, *arguments):
        """A command of liveline(1), over the same store."""
        return self.run(self.binary, *arguments)

    def publish(self, speed=40):
        """Starts the demonstration's publisher; returns its address."""
        publisher = self.start(self.binary, "serve-demo", "--port", "0", "--speed", str(speed),
                               stdout=subprocess.PIPE, text=True)
        words = publisher.stdout.readline().split()
        return next(word for word in words if word.startswith("http"))

    def open_window(self, *arguments):
        process = self.start(self.binary, *arguments)
        self.window = self.wait_for(
            lambda: self.run("xdotool", "search", "--onlyvisible", "--pid", str(process.pid),
                             "--name", "Liveline").split("\n")[-1], "the window")
        width, height = map(str, self.size)
        self.run("xdotool", "windowmove", self.window, "0", "0", "windowsize", self.window, width,
                 height)
        self.focus()
        return process

    def focus(self):
        self.run("xdotool", "windowfocus", "--sync", self.window)
        time.sleep(0.3)

    def look_away(self):
        """Gives the keyboard to the empty desktop, as if another program were used."""
        root = self.run("xdotool", "search", "--maxdepth", "0", "--name", "").split("\n")[0]
        self.run("xdotool", "windowfocus", root or "0")
        time.sleep(0.3)

    def key(self, *names, pause=0.25):
        for name in names:
            self.run("xdotool", "key", "--clearmodifiers", name)
            time.sleep(pause)

    def type(self, text, pause=0.4):
        self.run("xdotool", "type", "--delay", "25", text)
        time.sleep(pause)

    def copy(self, text):
        """Puts the text on the clipboard, from where a person pastes it."""
        clipboard = self.start("xclip", "-selection", "clipboard", "-quiet", "-in",
                               stdin=subprocess.PIPE, text=True)
        clipboard.stdin.write(text)
        clipboard.stdin.close()  # it stays, to hand the text over when it is asked for

    def shot(self, path):
        self.run("import", "-window", "root", str(path))

    @staticmethod
    def wait_for(condition, what, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            value = condition()
            if value:
                return value
            time.sleep(0.2)
        raise TimeoutError(f"waited {seconds} s for {what}")
