import { createServer, type Server } from 'node:http';

/** The machine of WeCom, as far as a robot's messages go: keeps what it is sent. */
export class Robot {
  readonly texts: string[] = [];
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        this.texts.push((JSON.parse(body) as { text: { content: string } }).text.content);
        response.setHeader('Content-Type', 'application/json');
        response.end('{"errcode":0,"errmsg":"ok"}');
      });
    });
  }

  static async start(): Promise<Robot> {
    const robot = new Robot();
    await new Promise<void>((listening) =>
      robot.server.listen(Number(process.env['HUHANG_E2E_ROBOT']), '127.0.0.1', listening),
    );
    return robot;
  }

  async stop(): Promise<void> {
    await new Promise((closed) => this.server.close(closed));
  }
}
