/* Stand-ins for three libraries that every Windows 10 has and wine 8 has not, or not whole.
 *
 * They belong to the test prefix of wine_test.py only and never go into a package. ICU's converters
 * answer "not there" (Qt then does without the old character sets), colour profiles likewise; random
 * numbers come from wine's own generator.
 */
#include <windows.h>

#ifdef ICUUC
#define NOTHING(name) __declspec(dllexport) void *name(void) { return NULL; }
NOTHING(ucnv_open) NOTHING(ucnv_close) NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE) NOTHING(ucnv_reset) NOTHING(ucnv_getMaxCharSize)
NOTHING(ucnv_getName) NOTHING(ucnv_getToUCallBack) NOTHING(ucnv_getFromUCallBack)
NOTHING(ucnv_setToUCallBack) NOTHING(ucnv_setFromUCallBack) NOTHING(ucnv_cbToUWriteUChars)
NOTHING(ucnv_toUnicode) NOTHING(ucnv_cbFromUWriteUChars) NOTHING(ucnv_toUCountPending)
NOTHING(ucnv_fromUCountPending) NOTHING(ucnv_getStandardName) NOTHING(ucnv_getAvailableName)
NOTHING(ucnv_countAvailable) NOTHING(ucnv_fromUnicode)
#endif

#ifdef MSCMS
#define NO(name) __declspec(dllexport) BOOL WINAPI name(void) { SetLastError(ERROR_NOT_SUPPORTED); return FALSE; }
NO(GetColorDirectoryW) NO(WcsGetDefaultColorProfile) NO(WcsGetDefaultColorProfileSize)
NO(WcsGetUsePerUserProfiles) NO(ColorProfileGetDisplayDefault) NO(ColorProfileGetDisplayUserScope)
#endif

#ifdef BCRYPTPRIMITIVES
BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length)
{
    return SystemFunction036(data, (ULONG)length);
}
#endif
