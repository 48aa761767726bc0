/** SCORM CAM 2.3: exactly this name, at the root; Moodle 4.5 compares it letter for letter. */
export const manifestPath = "imsmanifest.xml";
