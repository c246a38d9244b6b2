"""Starts MiniStack, the local AWS, behind a guard that refuses what web pages send.

MiniStack lets every origin read its answers and takes every host name for its own, so that any page open in a
browser on this machine could run functions and forget the state. What works for Redress (the AWS SDK, the CDK,
functions, the local proxy) sends no header that tells of a page, and calls this machine by its name.
"""

import json
import os

# Browsers add these by themselves, and a page cannot leave both Origin and Sec-Fetch-Site out. Sec-Fetch-Mode
# alone is no sign of a page: the fetch of Node sends it.
PAGE_HEADERS = {b"origin", b"referer", b"sec-fetch-site", b"sec-fetch-dest", b"sec-fetch-user"}
PREFLIGHT_PREFIX = b"access-control-request-"

REFUSAL = json.dumps(
    {
        "type": "about:blank",
        "title": "Not for web pages",
        "status": 403,
        "detail": "The local AWS answers programs on this machine, by localhost and its port, and no browser.",
    }
).encode()


def guarded(app, port):
    """The ASGI app `app`, answering only requests that name this machine and come from no page."""
    hosts = {f"{name}:{port}".encode() for name in ("localhost", "127.0.0.1")}

    def welcome(headers):
        names = {name.lower() for name, _ in headers}
        asked = [value.lower() for name, value in headers if name.lower() == b"host"]
        return (
            len(asked) == 1
            and asked[0] in hosts
            and names.isdisjoint(PAGE_HEADERS)
            and not any(name.startswith(PREFLIGHT_PREFIX) for name in names)
        )

    async def guard(scope, receive, send):
        if scope["type"] == "lifespan" or welcome(scope["headers"]):
            await app(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008})
        elif scope["type"] == "http":
            headers = [
                (b"content-type", b"application/problem+json"),
                (b"content-length", str(len(REFUSAL)).encode()),
                (b"connection", b"close"),
            ]
            await send({"type": "http.response.start", "status": 403, "headers": headers})
            await send({"type": "http.response.body", "body": REFUSAL})

    return guard


if __name__ == "__main__":
    from ministack import app as ministack

    ministack.app = guarded(ministack.app, os.environ["GATEWAY_PORT"])
    ministack.main()
