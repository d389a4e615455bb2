/* LeukoGuide.exe and leukoguide-console.exe: load the bundled Python and run the program.
 *
 * Nothing of the machine's own Python can come in: the library is loaded by its full path, and the
 * file python313._pth beside it fixes the search path. -B: nothing is written into the program's
 * folder. -I: no variable of the environment changes what runs. -X utf8: paths and words as Unicode.
 */
#include <windows.h>
#include <stdio.h>
#include <wchar.h>

typedef int (*main_function)(int, wchar_t **);

static void fail(const wchar_t *text)
{
#ifdef WINDOWED
    MessageBoxW(NULL, text, L"LeukoGuide", MB_OK | MB_ICONERROR);
#else
    fwprintf(stderr, L"%ls\n", text);
#endif
}

static int run(int count, wchar_t **words)
{
    static wchar_t folder[32768], library[32768 + 64], program[32768 + 64];
    DWORD length = GetModuleFileNameW(NULL, folder, 32768);
    if (length == 0 || length >= 32768) {
        fail(L"The folder of the program cannot be found.");
        return 78;
    }
    *wcsrchr(folder, L'\\') = 0;
    swprintf(library, 32768 + 64, L"%ls\\_internal\\" PYTHON_DLL, folder);
    swprintf(program, 32768 + 64, L"%ls\\_internal\\main.pyc", folder);

    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_SYSTEM32);
    HMODULE python = LoadLibraryExW(library, NULL,
        LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
    main_function py_main = python ? (main_function)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (py_main == NULL) {
        fail(L"A part of LeukoGuide is missing (_internal). Please install the package again.");
        return 78;
    }
    wchar_t **all = calloc(count + 6, sizeof *all);
    int n = 0;
    all[n++] = words[0];
    all[n++] = L"-I";
    all[n++] = L"-B";
    all[n++] = L"-X";
    all[n++] = L"utf8";
    all[n++] = program;
    for (int i = 1; i < count; i++)
        all[n++] = words[i];
    return py_main(n, all);
}

#ifdef WINDOWED
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, PWSTR line, int show)
{
    return run(__argc, __wargv);
}
#else
int wmain(int count, wchar_t **words)
{
    return run(count, words);
}
#endif
