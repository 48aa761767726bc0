import { spawn } from "node:child_process";

const commands: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};

/** Opens an address in the browser of the desk; where there is none, the terminal shows the address anyway. */
export function openBrowser(address: string): void {
  const [command, ...words] = commands[process.platform] ?? ["xdg-open"];
  const child = spawn(command, [...words, address], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
