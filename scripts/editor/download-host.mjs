import { get } from "node:https";

const probe = "https://update.code.visualstudio.com/api/releases/stable";
/** Where packets are dropped nothing answers at all; a network that works takes a fraction of this. */
const patience = 4_000;

/** Whether the host that @vscode/test-electron downloads VS Code from can be reached. Behind a proxy only a try can tell. */
export function downloadHostAnswers() {
  if (process.env.npm_config_proxy || process.env.npm_config_https_proxy) return Promise.resolve(true);
  return new Promise((resolve) => {
    const request = get(probe, { signal: AbortSignal.timeout(patience) }, (response) => {
      response.destroy();
      resolve(response.statusCode === 200);
    });
    request.on("error", () => resolve(false));
  });
}
