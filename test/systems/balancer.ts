/** A balancer without any memory: each request goes to the next server in turn, or on to another where that one is down. */
import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

export interface Balancer {
  /** Without a slash at its end. */
  readonly url: string;
  /** How many requests each server took, in the order of the servers. */
  taken(): readonly number[];
  close(): Promise<void>;
}

/** The way to a server, open; undefined where nobody listens. */
const wayTo = (origin: URL): Promise<Socket | undefined> =>
  new Promise((resolve) => {
    const socket = connect(Number(origin.port), origin.hostname);
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  });

/** Whether a line is kept is for its two ends to say, and a balancer is the end of two. */
const beyondTheLine = ({ headers }: IncomingMessage): IncomingHttpHeaders => {
  const { connection, 'keep-alive': kept, ...others } = headers;
  return others;
};

function pass(socket: Socket, asked: IncomingMessage, answering: ServerResponse): void {
  const { method, url: path } = asked;
  // A server that is told to close takes a refusal away with the line while the request still comes in.
  const headers = { ...beyondTheLine(asked), connection: 'keep-alive' };
  const onward = request({ method, path, headers, createConnection: () => socket }, (answer) => {
    answering.writeHead(answer.statusCode ?? 502, beyondTheLine(answer));
    answering.flushHeaders();
    answer.pipe(answering);
    // Broken off behind is broken off in front: half an answer must not look like a whole one.
    answer.once('close', () => {
      if (!answer.complete) answering.destroy();
      socket.destroy();
    });
  });
  onward.on('error', () => {
    if (!answering.headersSent) answering.destroy();
  });
  answering.once('close', () => {
    // An answer may come before the whole of its question: the rest is let in, for the answer would be lost with the line.
    asked.unpipe(onward).resume();
    onward.destroy();
  });
  asked.pipe(onward);
}

export async function openBalancer(servers: readonly string[]): Promise<Balancer> {
  const origins = servers.map((server) => new URL(server));
  const counts = origins.map(() => 0);
  let turn = 0;
  const server = createServer((asked, answering) => {
    const first = turn++;
    const go = async (): Promise<void> => {
      for (let step = 0; step < origins.length; step += 1) {
        const place = (first + step) % origins.length;
        const socket = await wayTo(origins[place]!);
        if (!socket) continue;
        counts[place]! += 1;
        pass(socket, asked, answering);
        return;
      }
      answering.destroy();
    };
    void go();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    taken: () => counts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
