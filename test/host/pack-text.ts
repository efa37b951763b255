/** A pack of one article and one rule, whose sample it finds and whose counter-sample it leaves alone. */
export const vpnPack = `schema: 1
id: ours
title: Our own failures
version: 1.0.0
articles:
  - id: vpn
    title: The VPN is not up
    state: online
    cause: No tunnel.
    resolution:
      - Start it.
    links:
      - title: Our page
        url: https://wiki.lab.example/vpn
rules:
  - id: vpn-down
    article: vpn
    confidence: high
    when:
      code: ["0x80070035"]
      message: ["The tunnel * failed"]
    samples:
      - The tunnel LAB failed. Code(0x80070035)
    counterSamples:
      - The share failed. Code(0x80070035)
`;

/** The same, with its article and rule under another id. */
export const packNamed = (id: string, article: string): string =>
  vpnPack.replace("id: ours", `id: ${id}`).replaceAll(/(?<=id: |article: )vpn/g, article);
