"""One root for every error that Banmian raises on purpose, with the exit code that the command ends with."""


class BanmianError(Exception):
    """Something that the user can act on; the message says what, where and what to do."""

    exit_code = 1


class UsageError(BanmianError):
    """The command's words or its configuration are off."""

    exit_code = 2


class NoInputError(BanmianError):
    """Nothing to read at the places named."""

    exit_code = 5


class ModelError(BanmianError):
    """A model file is missing, altered or of another version."""

    exit_code = 6


class ReadError(BanmianError):
    """One input that cannot be read; it ends as a reject and the run goes on.

    Attributes:
        code: Short and stable, for programs.
    """

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
