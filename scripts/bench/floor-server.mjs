// The floor: what the bare platform costs on this machine, without anything of ours.
import { createServer } from "node:http";

const body = "<!DOCTYPE html><title>floor</title><p>The smallest page.</p>";
const server = createServer((_request, response) => {
  response.writeHead(200, { "Content-Type": "text/html", "Content-Length": body.length });
  response.end(body);
});
server.listen(Number(process.env.PORT), "127.0.0.1");
