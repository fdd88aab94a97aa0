"""A real SMTP server (aiosmtpd) on a free port of this machine, for server/tests/integration/mail.rs.

Prints the port, then every mail it accepted as a line of JSON. How it behaves follows from the first word of the
recipient's address. Ends when its standard input does, so that no test leaves it behind.

    server.py [--auth USER PASSWORD]
"""

import asyncio
import base64
import json
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Moody(SMTP):
    """Breaks the connection in the middle of a mail."""

    async def smtp_DATA(self, arg):
        if self.envelope.rcpt_tos and self.envelope.rcpt_tos[0].startswith("dropped"):
            await self.push("354 End data with <CR><LF>.<CR><LF>")
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused"):
            return "550 5.1.1 No such user here"
        if address.startswith("later"):
            return "451 4.7.1 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        recipient = envelope.rcpt_tos[0]
        if recipient.startswith("spam"):
            return "554 5.7.1 Not wanted"
        if recipient.startswith("silent"):
            await asyncio.sleep(60)
        mail = {"from": envelope.mail_from, "to": envelope.rcpt_tos, "user": getattr(session.auth_data, "login", b"").decode(),
                "data": base64.b64encode(envelope.content).decode()}
        print(json.dumps(mail), flush=True)
        if recipient.startswith("slow"):
            await asyncio.sleep(1)
        return "250 OK"


async def main():
    settings = {}
    if sys.argv[1:2] == ["--auth"]:
        user, password = (word.encode() for word in sys.argv[2:4])

        def authenticator(server, session, envelope, mechanism, data):
            fits = data.login == user and data.password == password
            return AuthResult(success=fits, handled=fits, auth_data=data if fits else None)

        settings = {"authenticator": authenticator, "auth_required": True, "auth_require_tls": False}
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Moody(Handler(), loop=loop, **settings), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())
