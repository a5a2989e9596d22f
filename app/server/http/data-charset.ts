import type { RequestHandler } from "express";
import onHeaders from "on-headers";

const dataType = "text/x-script";

/** What the framework's script asks for leaves without a charset; it is UTF-8 like everything else. */
export const nameCharsetOfData = (): RequestHandler => (_request, response, next) => {
  onHeaders(response, () => {
    if (response.getHeader("Content-Type") === dataType)
      response.setHeader("Content-Type", `${dataType}; charset=utf-8`);
  });
  next();
};
