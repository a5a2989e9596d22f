import type { MiddlewareFunction } from "react-router";

/** For pages about one person: kept nowhere, not even by this browser's back button. */
export const forbidCaching: MiddlewareFunction<Response> = async (_args, next) => {
  const response = await next();
  response.headers.set("Cache-Control", "no-store");
  return response;
};

/** For all other pages: asked again each time, so that what is taken back is gone at once. */
export const revalidateEachTime: MiddlewareFunction<Response> = async (_args, next) => {
  const response = await next();
  if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "no-cache");
  return response;
};
