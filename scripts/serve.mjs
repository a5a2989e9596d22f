// Starts the built server. Always in production mode: React's development build costs a quarter more.
process.env.NODE_ENV = "production";
const { serve } = await import("../build/server/index.js");
try {
  await serve();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
