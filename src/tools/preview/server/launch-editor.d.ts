declare module "launch-editor" {
  export default function launchEditor(
    place: string,
    editor: string | undefined,
    failed: (file: string, why: string | null) => void,
  ): void;
}
