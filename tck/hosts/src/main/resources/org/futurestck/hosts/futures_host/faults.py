"""What can go wrong that is no outcome."""

from futures_host.texts import cut, error_text


class Refusal(Exception):
    """The kit or the host is at fault. The message is a sentence for the reader of a report."""


class Unusable(Exception):
    """There is no subject. The message is a sentence for the user."""


class Over(Exception):
    """The check that a call or callback belongs to has ended."""


def require(condition, message, *details):
    if not condition:
        raise Refusal(cut(message % details))


def sentence(fault):
    """What a fault of kit or host reads like in an answer."""
    if isinstance(fault, Refusal):
        return cut(str(fault))
    return cut("the host failed: " + error_text(fault))
