import type { Api12 } from "../data-model.ts";
import type { Api2004 } from "./strict2004.ts";

/** An API of SCORM 2004 by the names of 1.2, so that the log and the faults know it. */
export function by12(api: Api2004): Api12 {
  return {
    LMSInitialize: (argument) => api.Initialize(argument),
    LMSFinish: (argument) => api.Terminate(argument),
    LMSGetValue: (element) => api.GetValue(element),
    LMSSetValue: (element, value) => api.SetValue(element, value),
    LMSCommit: (argument) => api.Commit(argument),
    LMSGetLastError: () => api.GetLastError(),
    LMSGetErrorString: (code) => api.GetErrorString(code),
    LMSGetDiagnostic: (code) => api.GetDiagnostic(code),
  };
}

/** And back, for the course. */
export function by2004(api: Api12): Api2004 {
  return {
    Initialize: (argument) => String(api.LMSInitialize(argument)),
    Terminate: (argument) => String(api.LMSFinish(argument)),
    GetValue: (element) => String(api.LMSGetValue(element)),
    SetValue: (element, value) => String(api.LMSSetValue(element, value)),
    Commit: (argument) => String(api.LMSCommit(argument)),
    GetLastError: () => api.LMSGetLastError(),
    GetErrorString: (code) => api.LMSGetErrorString(code),
    GetDiagnostic: (code) => api.LMSGetDiagnostic(code),
  };
}
