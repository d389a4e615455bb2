<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name>Wording</name>
    <message>
        <location filename="../../desktop/app/checklist_paper.py"/>
        <source>My week (diary)</source>
        <translation>Mi semana (diario)</translation>
    </message>
    <message>
        <location filename="../../desktop/app/checklist_paper.py"/>
        <source>Phone log for staff</source>
        <translation>Registro de llamadas para el personal</translation>
    </message>
    <message>
        <location filename="../../desktop/app/checklist_paper.py"/>
        <source>Temperature log</source>
        <translation>Registro de temperatura</translation>
    </message>
    <message>
        <location filename="../../desktop/app/checklist_paper.py"/>
        <source>The sources list no such signs for this therapy.</source>
        <translation>Las fuentes no indican estas señales para esta terapia.</translation>
    </message>
    <message>
        <location filename="../../desktop/app/checklist_paper.py"/>
        <source>Thinking and writing (for carers)</source>
        <translation>Pensar y escribir (para cuidadores)</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk.py"/>
        <source>It is being printed</source>
        <translation>Se está imprimiendo</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk.py"/>
        <source>Pages: {0}. Please take them at the desk.</source>
        <translation>Páginas: {0}. Recójalas en el mostrador.</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk.py"/>
        <source>Please ask at the desk for a paper copy.</source>
        <translation>Pida una copia en papel en el mostrador.</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk.py"/>
        <source>That is too much paper for this printer</source>
        <translation>Es demasiado papel para esta impresora</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk.py"/>
        <source>Your pages could not be printed</source>
        <translation>No se pudieron imprimir sus hojas</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_asks.py"/>
        <source>Making your pages</source>
        <translation>Preparando sus páginas</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_asks.py"/>
        <source>No PIN is set in the policy file.</source>
        <translation>No hay ningún PIN en el archivo de reglas.</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_asks.py"/>
        <source>One moment, please.</source>
        <translation>Un momento, por favor.</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_asks.py"/>
        <source>That is not the PIN.</source>
        <translation>Ese no es el PIN.</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_asks.py"/>
        <source>This page cannot be printed here</source>
        <translation>Esta página no se puede imprimir aquí</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_asks.py"/>
        <source>Wait {0} seconds before the next try.</source>
        <translation>Espere {0} s antes de intentarlo otra vez.</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_asks.py"/>
        <source>You have printed all pages of one visit</source>
        <translation>Ya imprimió todas las páginas de una visita</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_views.py"/>
        <source>Friday</source>
        <translation>viernes</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_views.py"/>
        <source>Monday</source>
        <translation>lunes</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_views.py"/>
        <source>More mistakes in that file: {0}</source>
        <translation>Otros errores en ese archivo: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_views.py"/>
        <source>No sheet is printed: the policy file wants the clinic's out-of-hours number on each, and there is none.</source>
        <translation>No se imprime ninguna hoja: el archivo de reglas pide en cada una el número fuera de horario de la clínica, y no lo hay.</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_views.py"/>
        <source>No text for patients is signed off by this clinic yet. Sign the texts off in LeukoGuide at a workstation, or allow texts without sign-off in the policy file: allow_not_reviewed = true</source>
        <translation>Esta clínica todavía no ha firmado la revisión de ningún texto para pacientes. Firme las revisiones en LeukoGuide en un puesto de trabajo, o permita textos sin firmar en el archivo de reglas: allow_not_reviewed = true</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_views.py"/>
        <source>Printer: {0}</source>
        <translation>Impresora: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_views.py"/>
        <source>Saturday</source>
        <translation>sábado</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_views.py"/>
        <source>Sunday</source>
        <translation>domingo</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_views.py"/>
        <source>The policy file has mistakes:</source>
        <translation>El archivo de reglas tiene errores:</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_views.py"/>
        <source>Thursday</source>
        <translation>jueves</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_views.py"/>
        <source>Tuesday</source>
        <translation>martes</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_views.py"/>
        <source>Voice: {0}</source>
        <translation>Voz: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_views.py"/>
        <source>Wednesday</source>
        <translation>miércoles</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_views.py"/>
        <source>Which therapies this screen may show stands in that file. So nothing is shown until it is mended and LeukoGuide is started again.</source>
        <translation>En ese archivo está qué terapias puede mostrar esta pantalla. Por eso no se muestra nada hasta que se corrija y LeukoGuide se inicie otra vez.</translation>
    </message>
    <message>
        <location filename="../../desktop/app/kiosk_views.py"/>
        <source>printing is off</source>
        <translation>la impresión está desactivada</translation>
    </message>
    <message>
        <location filename="../../desktop/app/not_started.py"/>
        <source>A part of LeukoGuide is missing or damaged: {0}</source>
        <translation>Falta o está dañada una parte de LeukoGuide: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/app/not_started.py"/>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <location filename="../../desktop/app/not_started.py"/>
        <source>LeukoGuide could not start</source>
        <translation>LeukoGuide no pudo iniciarse</translation>
    </message>
    <message>
        <location filename="../../desktop/app/not_started.py"/>
        <source>Nothing was changed; the clinic's own data and your choices are as they were. Install LeukoGuide again. If it still does not start, give the report to the person who looks after this computer.</source>
        <translation>Nada ha cambiado; los datos de la clínica y sus ajustes siguen como estaban. Instale LeukoGuide otra vez. Si sigue sin iniciarse, dé el informe a la persona que cuida de esta computadora.</translation>
    </message>
    <message>
        <location filename="../../desktop/app/not_started.py"/>
        <source>Report: {0}</source>
        <translation>Informe: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/app/one_person.py"/>
        <source>Begin with a new person?</source>
        <translation>¿Empezar con otra persona?</translation>
    </message>
    <message>
        <location filename="../../desktop/app/one_person.py"/>
        <source>Close LeukoGuide?</source>
        <translation>¿Cerrar LeukoGuide?</translation>
    </message>
    <message>
        <location filename="../../desktop/app/one_person.py"/>
        <source>Everything ticked and entered is forgotten. Nothing of it was saved.</source>
        <translation>Se borra todo lo marcado y lo escrito. Nada de eso se guardó.</translation>
    </message>
    <message>
        <location filename="../../desktop/app/one_person.py"/>
        <source>Forget it</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <location filename="../../desktop/app/site.py"/>
        <source>No page is open</source>
        <translation>No hay ninguna página abierta</translation>
    </message>
    <message>
        <location filename="../../desktop/app/site.py"/>
        <source>Open the page that you want to sign first.</source>
        <translation>Abra primero la página que quiere firmar.</translation>
    </message>
    <message>
        <location filename="../../desktop/core/citations.py"/>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <location filename="../../desktop/core/citations.py"/>
        <source>Cancer center</source>
        <translation>Centro oncológico</translation>
    </message>
    <message>
        <location filename="../../desktop/core/citations.py"/>
        <source>Guideline</source>
        <translation>Guía clínica</translation>
    </message>
    <message>
        <location filename="../../desktop/core/citations.py"/>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <location filename="../../desktop/core/citations.py"/>
        <source>Patient page</source>
        <translation>Página para pacientes</translation>
    </message>
    <message>
        <location filename="../../desktop/core/citations.py"/>
        <source>Regulator</source>
        <translation>Organismo regulador</translation>
    </message>
    <message>
        <location filename="../../desktop/core/citations.py"/>
        <source>Trial</source>
        <translation>Estudio</translation>
    </message>
    <message>
        <location filename="../../desktop/core/citations.py"/>
        <source>section not noted</source>
        <translation>sección no anotada</translation>
    </message>
    <message>
        <location filename="../../desktop/core/citations.py"/>
        <source>undated</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <location filename="../../desktop/core/clinic.py"/>
        <source>The address has {0} lines. Use {1} or fewer.</source>
        <translation>La dirección tiene {0} líneas. Use {1} o menos.</translation>
    </message>
    <message>
        <location filename="../../desktop/core/clinic.py"/>
        <source>The picture has {0} kB. Use one of {1} kB or less.</source>
        <translation>La imagen tiene {0} kB. Use una de {1} kB o menos.</translation>
    </message>
    <message>
        <location filename="../../desktop/core/clinic.py"/>
        <source>The picture is {0} by {1} pixels. Use one of {2} or less on each side.</source>
        <translation>La imagen mide {0} por {1} píxeles. Use una de {2} o menos por lado.</translation>
    </message>
    <message>
        <location filename="../../desktop/core/clinic.py"/>
        <source>There is no digit in this phone number.</source>
        <translation>En este número de teléfono no hay ninguna cifra.</translation>
    </message>
    <message>
        <location filename="../../desktop/core/clinic.py"/>
        <source>This has {0} characters. Use {1} or fewer.</source>
        <translation>Tiene {0} caracteres. Use {1} o menos.</translation>
    </message>
    <message>
        <location filename="../../desktop/core/clinic.py"/>
        <source>This is no whole PNG picture. Save the logo as PNG and try again.</source>
        <translation>No es una imagen PNG completa. Guarde el logotipo como PNG e inténtelo otra vez.</translation>
    </message>
    <message>
        <location filename="../../desktop/core/clinic.py"/>
        <source>This phone number has {0} digits. Look at it again.</source>
        <translation>Cifras en este número de teléfono: {0}. Revíselo.</translation>
    </message>
    <message>
        <location filename="../../desktop/core/clinic.py"/>
        <source>This phone number is short. Can it be called from outside?</source>
        <translation>Este número de teléfono es corto. ¿Se puede llamar desde fuera?</translation>
    </message>
    <message>
        <location filename="../../desktop/core/clinic.py"/>
        <source>“{0}” does not belong in a phone number.</source>
        <translation>“{0}” no va en un número de teléfono.</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>Cannot overwrite a value</source>
        <translation>Un valor está escrito dos veces</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>Expected '=' after a key in a key/value pair</source>
        <translation>Falta el signo '=' después de una clave</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>Invalid statement</source>
        <translation>Línea no válida</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>Invalid value</source>
        <translation>Valor no válido</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>Unclosed array</source>
        <translation>Falta el corchete de cierre de una lista</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>Unterminated string</source>
        <translation>Faltan las comillas de cierre</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>a character that is not UTF-8; save the file as UTF-8</source>
        <translation>un carácter que no es UTF-8; guarde el archivo como UTF-8</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>line {0}</source>
        <translation>línea {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>must be a line made by “leukoguide kiosk set-pin”</source>
        <translation>debe ser una línea hecha por “leukoguide kiosk set-pin”</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>must be a list of ids of therapies</source>
        <translation>debe ser una lista de ids de terapias</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>must be a list of language codes</source>
        <translation>debe ser una lista de códigos de idioma</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>must be a table: [{0}]</source>
        <translation>debe ser una tabla: [{0}]</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>must be a whole number from {0} to {1}</source>
        <translation>debe ser un número entero de {0} a {1}</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>must be one of {0}</source>
        <translation>debe ser uno de estos: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>must be text of at most {0} characters</source>
        <translation>debe ser un texto de {0} caracteres como máximo</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>must be true or false</source>
        <translation>debe ser true o false</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>must be “closed” or times such as “08:00-12:00, 13:00-17:00”</source>
        <translation>debe ser “closed” (cerrado) u horas como “08:00-12:00, 13:00-17:00”</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>must not hold control characters</source>
        <translation>no debe tener caracteres de control</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>names something twice</source>
        <translation>nombra algo dos veces</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>the content has no “{0}”</source>
        <translation>el contenido no tiene “{0}”</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>the file cannot be read ({0})</source>
        <translation>no se puede leer el archivo ({0})</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>the file is larger than {0} KiB</source>
        <translation>el archivo tiene más de {0} KiB</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>the file is not TOML ({0})</source>
        <translation>el archivo no es TOML ({0})</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>there is no such file</source>
        <translation>no existe ese archivo</translation>
    </message>
    <message>
        <location filename="../../desktop/core/policy_rules.py"/>
        <source>there is no such key</source>
        <translation>no existe esa clave</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Back to what was open before</source>
        <translation>Volver a lo que estaba abierto antes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Compare the chosen therapies</source>
        <translation>Comparar las terapias elegidas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Find on this page</source>
        <translation>Buscar en esta página</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Forward again</source>
        <translation>Avanzar otra vez</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Go to a section of the page</source>
        <translation>Ir a una sección de la página</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Go to the checklist</source>
        <translation>Ir a la lista de efectos secundarios</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Go to the list</source>
        <translation>Ir a la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Go to the page</source>
        <translation>Ir a la página</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>In the list: take the therapy into the comparison, or out</source>
        <translation>En la lista: poner la terapia en la comparación o quitarla</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>New person: forget everything ticked and entered</source>
        <translation>Otra persona: borrar todo lo marcado y lo escrito</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Next place</source>
        <translation>Lugar siguiente</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Next section</source>
        <translation>Sección siguiente</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Our clinic: name, phone numbers</source>
        <translation>Nuestra clínica: nombre y teléfonos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Patient words or professional words</source>
        <translation>Palabras para pacientes o para profesionales</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Previous place</source>
        <translation>Lugar anterior</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Previous section</source>
        <translation>Sección anterior</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Print the checklist</source>
        <translation>Imprimir la lista de efectos secundarios</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Print the handout</source>
        <translation>Imprimir la hoja</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Printed sheets</source>
        <translation>Hojas impresas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Show or fold the checklist</source>
        <translation>Mostrar u ocultar la lista de efectos secundarios</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Show these keys</source>
        <translation>Mostrar estos atajos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Sign off this page</source>
        <translation>Firmar la revisión de esta página</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Sign-offs of this clinic</source>
        <translation>Revisiones firmadas de esta clínica</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Take the therapy shown into the comparison, or out</source>
        <translation>Poner la terapia abierta en la comparación o quitarla</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/actions.py"/>
        <source>Worksheets for clinicians</source>
        <translation>Hojas de trabajo para profesionales</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/before_paper.py"/>
        <source>It has a blank line where the clinic's out-of-hours number belongs. Write the number on it by hand before you hand it out.</source>
        <translation>Tiene una línea en blanco donde va el número de la clínica para fuera de horario. Escriba el número a mano antes de entregarla.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/before_paper.py"/>
        <source>Its texts were written from public sources and no clinician has checked them yet. Compare it with the current label before you hand it out.</source>
        <translation>Sus textos se escribieron a partir de fuentes públicas y ningún profesional clínico los ha revisado todavía. Compare la hoja con la etiqueta vigente antes de entregarla.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/before_paper.py"/>
        <source>On this computer a sheet for patients must have the clinic's out-of-hours number. Enter it under Settings, “Our clinic”, and print again.</source>
        <translation>En esta computadora, toda hoja para pacientes debe llevar el número de la clínica para fuera de horario. Escríbalo en Ajustes, “Nuestra clínica”, e imprima otra vez.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/before_paper.py"/>
        <source>The clinic's logo cannot be used</source>
        <translation>El logotipo de la clínica no se puede usar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/before_paper.py"/>
        <source>The picture that is kept is damaged or too large, so the sheet has no logo. Choose it again under Settings, “Our clinic”.</source>
        <translation>La imagen guardada está dañada o es demasiado grande, por eso la hoja no tiene logotipo. Elíjala otra vez en Ajustes, “Nuestra clínica”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/before_paper.py"/>
        <source>There is no number to call on this sheet</source>
        <translation>En esta hoja no hay un número al que llamar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/before_paper.py"/>
        <source>This sheet is not clinically reviewed</source>
        <translation>Esta hoja no tiene revisión clínica</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/chart_note.py"/>
        <source>A few days</source>
        <translation>Hace unos días</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/chart_note.py"/>
        <source>A little</source>
        <translation>Un poco</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/chart_note.py"/>
        <source>A lot</source>
        <translation>Mucho</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/chart_note.py"/>
        <source>A week or more</source>
        <translation>Hace una semana o más</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/chart_note.py"/>
        <source>Call today</source>
        <translation>Llame hoy</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/chart_note.py"/>
        <source>Get help now</source>
        <translation>Pida ayuda ahora</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/chart_note.py"/>
        <source>LeukoGuide, content {0}, text of {1}</source>
        <translation>LeukoGuide, contenido {0}, texto del {1}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/chart_note.py"/>
        <source>Side effects ticked on the checklist, {0}</source>
        <translation>Efectos secundarios marcados en la lista, {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/chart_note.py"/>
        <source>Some</source>
        <translation>Algo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/chart_note.py"/>
        <source>Tell us at your next visit</source>
        <translation>Díganoslo en la próxima cita</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/chart_note.py"/>
        <source>Therapy: {0}</source>
        <translation>Terapia: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/chart_note.py"/>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/chart_note.py"/>
        <source>Told by the patient or carer from a fixed list. Nothing is graded here.</source>
        <translation>Lo dijo el paciente o su cuidador con una lista fija. Aquí no se gradúa nada.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/chart_note.py"/>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/chart_note.py"/>
        <source>how much: {0}</source>
        <translation>cuánto: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/chart_note.py"/>
        <source>since: {0}</source>
        <translation>desde: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checklist_words.py"/>
        <source>Blood counts</source>
        <translation>Conteos de sangre</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checklist_words.py"/>
        <source>Breathing and heart</source>
        <translation>Respiración y corazón</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checklist_words.py"/>
        <source>During or after a drip</source>
        <translation>Durante el suero o después</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checklist_words.py"/>
        <source>Head and nerves</source>
        <translation>Cabeza y nervios</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checklist_words.py"/>
        <source>Heart and blood pressure</source>
        <translation>Corazón y presión</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checklist_words.py"/>
        <source>Infection</source>
        <translation>Infección</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checklist_words.py"/>
        <source>Late effects</source>
        <translation>Efectos tardíos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checklist_words.py"/>
        <source>Liver and urine</source>
        <translation>Hígado y orina</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checklist_words.py"/>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checklist_words.py"/>
        <source>Skin</source>
        <translation>Piel</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checklist_words.py"/>
        <source>Stomach and bowel</source>
        <translation>Estómago e intestino</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checklist_words.py"/>
        <source>Tends to start in the first hours</source>
        <translation>Suele empezar en las primeras horas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checklist_words.py"/>
        <source>Tends to start in the first month</source>
        <translation>Suele empezar en el primer mes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checklist_words.py"/>
        <source>Tends to start in the first week</source>
        <translation>Suele empezar en la primera semana</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checklist_words.py"/>
        <source>Tends to start later</source>
        <translation>Suele empezar más tarde</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checklist_words.py"/>
        <source>When it starts is not stated in the sources we read</source>
        <translation>Las fuentes que leímos no dicen cuándo empieza</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/checklist_words.py"/>
        <source>Whole body</source>
        <translation>Todo el cuerpo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_desk.py"/>
        <source>Choose the logo</source>
        <translation>Elegir el logotipo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_desk.py"/>
        <source>Close without saving</source>
        <translation>Cerrar sin guardar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_desk.py"/>
        <source>Close without saving?</source>
        <translation>¿Cerrar sin guardar?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_desk.py"/>
        <source>The picture could not be read</source>
        <translation>No se pudo leer la imagen</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_desk.py"/>
        <source>What you have changed in the profile would be lost.</source>
        <translation>Se perdería lo que ha cambiado en el perfil.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_desk.py"/>
        <source>What you leave empty comes from the policy file of this computer, as the sheet shows.</source>
        <translation>Lo que deje vacío viene del archivo de reglas de esta computadora, como muestra la hoja.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>A document this program does not know</source>
        <translation>Un documento que este programa no conoce</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>If one plan of days was chosen for it, nobody kept which one.</source>
        <translation>Si se eligió un solo plan de días, nadie guardó cuál.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>It is not in the register of this computer.</source>
        <translation>No está en el registro de esta computadora.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>It was left as it is. Update LeukoGuide on this computer. Until then sheets have blank lines, every text counts as not reviewed, and what you enter is not kept.</source>
        <translation>Quedaron como están. Actualice LeukoGuide en esta computadora. Hasta entonces las hojas tienen líneas en blanco, todo texto cuenta como no revisado y lo que escriba no se guarda.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>It was made from content {0}, which is not on this computer any more (now {1}). What was given cannot be shown; a sheet made today may say something else.</source>
        <translation>Se hizo con el contenido {0}, que ya no está en esta computadora (ahora {1}). No se puede mostrar lo que se entregó; una hoja hecha hoy puede decir otra cosa.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>It was made from content {0}. Its words are the same today.</source>
        <translation>Se hizo con el contenido {0}. Hoy sus palabras son las mismas.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>Its content is the one on this computer: these are the words that were given. Letterhead and review line are those of today.</source>
        <translation>Su contenido es el de esta computadora: estas son las palabras que se entregaron. El membrete y la línea de revisión son los de hoy.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>Its words have changed since it was printed last.</source>
        <translation>Sus palabras han cambiado desde la última vez que se imprimió.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>Patient words on the screen</source>
        <translation>Palabras para pacientes en la pantalla</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>Printed or saved on this computer: {0} ×, last on {1}.</source>
        <translation>Impresa o guardada en esta computadora: {0} ×, la última el {1}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>Professional page on the screen</source>
        <translation>Página profesional en la pantalla</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>The clinic's data could not be read</source>
        <translation>No se pudieron leer los datos de la clínica</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>The clinic's data was restored from a backup</source>
        <translation>Los datos de la clínica se recuperaron de una copia de seguridad</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>The clinic's data was written by a newer LeukoGuide</source>
        <translation>Los datos de la clínica los escribió una versión más nueva de LeukoGuide</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>The damaged file was kept as {0}.</source>
        <translation>El archivo dañado se guardó como {0}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>The dates typed in for it were not kept.</source>
        <translation>Las fechas que se escribieron para ella no se guardaron.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>The file is damaged and there is no good backup. LeukoGuide begins with an empty profile, and every text counts as not reviewed.</source>
        <translation>El archivo está dañado y no hay una copia de seguridad sana. LeukoGuide empieza con un perfil vacío, y todo texto cuenta como no revisado.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>The file was damaged or missing. LeukoGuide goes on with the backup of {0}. What was entered after it is not there: look at the profile and the sign-offs.</source>
        <translation>El archivo estaba dañado o faltaba. LeukoGuide sigue con la copia de seguridad de {0}. Lo que se escribió después no está: revise el perfil y las revisiones firmadas.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>The folder of the clinic's data cannot be written to. What you enter holds until LeukoGuide is closed.</source>
        <translation>No se puede escribir en la carpeta de los datos de la clínica. Lo que escriba vale hasta que se cierre LeukoGuide.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>The last backup could not be made. What you entered is kept, but only once.</source>
        <translation>No se pudo hacer la última copia de seguridad. Lo que escribió está guardado, pero una sola vez.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>The register was forgotten. Copies of the clinic's data that were cleared too: {0}.</source>
        <translation>El registro se borró. Copias de los datos de la clínica de las que también se quitó: {0}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>These files could not be cleared and may still hold it: {0}. Your IT can remove them.</source>
        <translation>De estos archivos no se pudo quitar y quizá todavía lo tengan: {0}. Informática puede eliminarlos.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>What you enter for the clinic is not kept</source>
        <translation>Lo que escriba sobre la clínica no se guarda</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/clinic_words.py"/>
        <source>without: {0}</source>
        <translation>sin: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/bar.py"/>
        <source>Add a therapy</source>
        <translation>Agregar una terapia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/bar.py"/>
        <source>Differences only</source>
        <translation>Solo diferencias</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/bar.py"/>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/bar.py"/>
        <source>Take {0} out of the comparison</source>
        <translation>Quitar {0} de la comparación</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/caution.py"/>
        <source>Different studies: they do not show which is better or safer.</source>
        <translation>Estudios distintos: no muestran cuál es mejor ni más segura.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/caution.py"/>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/caution.py"/>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/caution.py"/>
        <source>Show all of the caution</source>
        <translation>Mostrar toda la advertencia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/caution.py"/>
        <source>Show less of the caution</source>
        <translation>Mostrar menos de la advertencia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/desk.py"/>
        <source>Four therapies are chosen already</source>
        <translation>Ya hay cuatro terapias elegidas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/desk.py"/>
        <source>Take one out first: at most {0} stand side by side.</source>
        <translation>Quite una primero: caben {0} como máximo una al lado de la otra.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/desk.py"/>
        <source>{0} chosen to compare</source>
        <translation>Elegidas para comparar: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/paper.py"/>
        <source>Compare therapies</source>
        <translation>Comparar terapias</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/paper.py"/>
        <source>Content {0} · Text of {1}</source>
        <translation>Contenido {0} · Texto del {1}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/paper.py"/>
        <source>Figures come from different studies and people: they do not show which therapy works better or is safer.</source>
        <translation>Las cifras vienen de estudios y personas diferentes: no muestran qué terapia funciona mejor ni cuál es más segura.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/paper.py"/>
        <source>Name or label</source>
        <translation>Nombre o etiqueta</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/paper.py"/>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/paper.py"/>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/paper.py"/>
        <source>Printed {0}</source>
        <translation>Impreso el {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/paper.py"/>
        <source>Reference only. Review the source beside each statement. The clinician decides.</source>
        <translation>Solo para consulta. Revise la fuente junto a cada dato. Decide el profesional clínico.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/paper.py"/>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/window.py"/>
        <source>Choose two to four therapies to compare.</source>
        <translation>Elija de dos a cuatro terapias para comparar.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/window.py"/>
        <source>Comparison of {0}</source>
        <translation>Comparación de {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>About</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Administration</source>
        <translation>Administración</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Approval history</source>
        <translation>Historial de aprobaciones</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Birth control</source>
        <translation>Anticonceptivos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Boxed warning</source>
        <translation>Advertencia en recuadro</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Breastfeeding</source>
        <translation>Lactancia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>CTCAE</source>
        <translation>CTCAE</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Call 911 first</source>
        <translation>Llame primero al 911</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Call sooner</source>
        <translation>Llame antes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Cell collection</source>
        <translation>Extracción de células</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Clinical trials only</source>
        <translation>Solo en estudios clínicos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Common side effects</source>
        <translation>Efectos secundarios comunes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Contraindications</source>
        <translation>Contraindicaciones</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Cytokine release syndrome (CRS): figures</source>
        <translation>Síndrome de liberación de citoquinas (CRS): cifras</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Definition</source>
        <translation>Definición</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Differs</source>
        <translation>Difiere</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Dose changes</source>
        <translation>Cambios de dosis</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Driving</source>
        <translation>Manejar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Driving and staying near</source>
        <translation>Manejar y quedarse cerca</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Fever limit</source>
        <translation>Límite de fiebre</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>For comparison</source>
        <translation>Para comparar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Grading</source>
        <translation>Grados</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Grading notes</source>
        <translation>Notas sobre los grados</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Hospital days and place</source>
        <translation>Días en el hospital y lugar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>How it works</source>
        <translation>Cómo funciona</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>How long after the cells</source>
        <translation>Cuánto tiempo después de las células</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>How often, in percent</source>
        <translation>Con qué frecuencia, en porcentaje</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>How soon to call</source>
        <translation>Qué tan pronto llamar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>How you get it</source>
        <translation>Cómo se recibe</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Immunotherapies</source>
        <translation>Inmunoterapias</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>In your own words</source>
        <translation>Díganoslo con sus palabras</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Indications</source>
        <translation>Indicaciones</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Infusion</source>
        <translation>Infusión</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Interactions</source>
        <translation>Interacciones</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Kind of therapy</source>
        <translation>Tipo de terapia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Label read</source>
        <translation>Etiqueta leída</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Label revision read</source>
        <translation>Revisión de la etiqueta leída</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Laboratory</source>
        <translation>Laboratorio</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Left out, not stated for any: {0}.</source>
        <translation>Omitido, no consta para ninguna: {0}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Left out, the same words in all: {0}.</source>
        <translation>Omitido, las mismas palabras en todas: {0}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Leukemias</source>
        <translation>Leucemias</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Levels</source>
        <translation>Niveles</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Listed by the starting articles</source>
        <translation>Lo que señalan los artículos iniciales</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Listed for</source>
        <translation>Señalado para</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Listed for immunotherapy in general</source>
        <translation>Señalado para la inmunoterapia en general</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Listed for its class</source>
        <translation>Señalado para su clase</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Listed for the therapy itself</source>
        <translation>Señalado para la propia terapia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Lymphodepletion</source>
        <translation>Linfodepleción</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Manufacturer</source>
        <translation>Fabricante</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Mechanism</source>
        <translation>Mecanismo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Monitoring</source>
        <translation>Vigilancia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>More on side effects</source>
        <translation>Más sobre los efectos secundarios</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Most common side effects</source>
        <translation>Efectos secundarios más comunes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Named in their “Get help now”</source>
        <translation>Nombrado en su “Pida ayuda ahora”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Neurologic effects and ICANS: figures</source>
        <translation>Efectos neurológicos e ICANS: cifras</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Not every text exists in the chosen language yet; the others are in English.</source>
        <translation>Todavía no existen todos los textos en el idioma elegido; los demás están en inglés.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Not stated for any of them</source>
        <translation>No consta para ninguna</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Not stated for {0}: cannot be compared</source>
        <translation>No consta para {0}: no se puede comparar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Not stated in the sources we read.</source>
        <translation>Las fuentes que leímos no lo dicen.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Off the market</source>
        <translation>Fuera del mercado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>On the market</source>
        <translation>En el mercado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Patient counseling</source>
        <translation>Orientación al paciente</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Pregnancy and birth control</source>
        <translation>Embarazo y anticonceptivos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Pregnancy, breastfeeding, fertility</source>
        <translation>Embarazo, lactancia, fertilidad</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Premedication</source>
        <translation>Premedicación</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Procedure</source>
        <translation>Procedimiento</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Professional texts are in English only.</source>
        <translation>Los textos para profesionales están solo en inglés.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Questions to ask</source>
        <translation>Preguntas para su equipo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>REMS</source>
        <translation>REMS</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>REMS, with date</source>
        <translation>REMS, con fecha</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Related medicines</source>
        <translation>Medicinas relacionadas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Restricted supply</source>
        <translation>Suministro limitado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Route</source>
        <translation>Vía</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Schedule</source>
        <translation>Esquema de tratamiento</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Serious side effects</source>
        <translation>Efectos secundarios graves</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Setting</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Severe form</source>
        <translation>Forma grave</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Signs</source>
        <translation>Señales</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Source: {0}</source>
        <translation>Fuente: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Special populations</source>
        <translation>Poblaciones especiales</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Status</source>
        <translation>Situación</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Staying near</source>
        <translation>Quedarse cerca</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Step by step</source>
        <translation>Paso a paso</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Target</source>
        <translation>Blanco terapéutico</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>The same words in all</source>
        <translation>Las mismas palabras en todas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Treatment</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Treatment days</source>
        <translation>Días de tratamiento</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Trial results</source>
        <translation>Resultados de estudios</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Trial results, the first of the record</source>
        <translation>Resultados de estudios, los primeros del registro</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Vaccines</source>
        <translation>Vacunas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Warnings and precautions</source>
        <translation>Advertencias y precauciones</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>What the starting articles said</source>
        <translation>Lo que decían los artículos iniciales</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>What to expect</source>
        <translation>Qué puede esperar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>What you can do</source>
        <translation>Lo que usted puede hacer</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>When it tends to start</source>
        <translation>Cuándo suele empezar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>When problems tend to start</source>
        <translation>Cuándo suelen empezar los problemas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>When to call</source>
        <translation>Cuándo llamar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Where sources differ</source>
        <translation>En qué difieren las fuentes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Who it is for</source>
        <translation>Para quién es</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Who treats it</source>
        <translation>Quién lo trata</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>Work</source>
        <translation>Trabajo o escuela</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/compare/words.py"/>
        <source>{0} more on the page of {1}</source>
        <translation>{0} más en la página de {1}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/about.py"/>
        <source>A reference for leukemia immunotherapy. It does not diagnose, does not choose treatment and does not watch patients.</source>
        <translation>Una guía de consulta sobre la inmunoterapia contra la leucemia. No diagnostica, no elige el tratamiento y no vigila a los pacientes.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/about.py"/>
        <source>About LeukoGuide</source>
        <translation>Acerca de LeukoGuide</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/about.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/about.py"/>
        <source>No text has been reviewed by a clinician yet.</source>
        <translation>Ningún profesional clínico ha revisado todavía los textos.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/about.py"/>
        <source>Open the manual</source>
        <translation>Abrir el manual</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/about.py"/>
        <source>Program {0}, content {1} of {2}</source>
        <translation>Programa {0}, contenido {1} del {2}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/about.py"/>
        <source>Program: MIT licence. Qt and PySide6: LGPL 3. Typst: Apache 2.0. Inter: SIL OFL 1.1. Icons: Tabler, MIT.</source>
        <translation>Programa: licencia MIT. Qt y PySide6: LGPL 3. Typst: Apache 2.0. Inter: SIL OFL 1.1. Iconos: Tabler, MIT.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/about.py"/>
        <source>Texts signed off: {0}. Reviewed as they are today: {1}.</source>
        <translation>Textos firmados: {0}. Revisados tal como están hoy: {1}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/about.py"/>
        <source>{0} statements from {1} sources. {2} visible gaps.</source>
        <translation>{0} datos de {1} fuentes. {2} datos faltantes, a la vista.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/form.py"/>
        <source>A line for every sheet, such as where to go</source>
        <translation>Una línea para cada hoja, por ejemplo adónde ir</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/form.py"/>
        <source>Address, up to 4 lines</source>
        <translation>Dirección, hasta 4 líneas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/form.py"/>
        <source>Choose a PNG picture…</source>
        <translation>Elegir una imagen PNG…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/form.py"/>
        <source>Logo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/form.py"/>
        <source>Name of the clinic</source>
        <translation>Nombre de la clínica</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/form.py"/>
        <source>Phone at night and on weekends (out of hours)</source>
        <translation>Teléfono de noche y en fin de semana (fuera de horario)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/form.py"/>
        <source>Phone by day</source>
        <translation>Teléfono de día</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/form.py"/>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/form.py"/>
        <source>Remove the logo</source>
        <translation>Quitar el logotipo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/form.py"/>
        <source>The logo as it is now</source>
        <translation>El logotipo como está ahora</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/profile.py"/>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/profile.py"/>
        <source>Every patient sheet tells people whom to call. Without a number it has a blank line to fill in by hand. You can change this later under Settings, “Our clinic”.</source>
        <translation>Cada hoja para pacientes dice a quién llamar. Sin un número tiene una línea en blanco para escribir a mano. Puede cambiarlo después en Ajustes, “Nuestra clínica”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/profile.py"/>
        <source>How a sheet begins</source>
        <translation>Así empieza una hoja</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/profile.py"/>
        <source>Making the sheet…</source>
        <translation>Preparando la hoja…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/profile.py"/>
        <source>Our clinic</source>
        <translation>Nuestra clínica</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/profile.py"/>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/profile.py"/>
        <source>Skip for now</source>
        <translation>Dejar para después</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/profile.py"/>
        <source>Some fields cannot be kept like this. Look at what stands in red.</source>
        <translation>Algunos campos no se pueden guardar así. Mire lo que está en rojo.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/profile.py"/>
        <source>This stands at the top of every sheet you print. It is your clinic's own text; LeukoGuide does not check the numbers. Call each number once before you save.</source>
        <translation>Esto aparece arriba en cada hoja que imprima. Es texto de su clínica; LeukoGuide no comprueba los números. Llame una vez a cada número antes de guardar.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/profile.py"/>
        <source>Welcome to LeukoGuide</source>
        <translation>Le damos la bienvenida a LeukoGuide</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/profile.py"/>
        <source>Whose number shall stand on the sheets?</source>
        <translation>¿Qué número debe aparecer en las hojas?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/register.py"/>
        <source>Content then</source>
        <translation>Contenido de entonces</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/register.py"/>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/register.py"/>
        <source>Each sheet has an id at its foot. This computer keeps the ids and times of what was printed or saved here; never a name, and nothing that was ticked or typed.</source>
        <translation>Cada hoja tiene un código al pie. Esta computadora guarda los códigos y las horas de lo que se imprimió o guardó aquí; nunca un nombre, ni nada de lo que se marcó o escribió.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/register.py"/>
        <source>Forget the register…</source>
        <translation>Borrar el registro…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/register.py"/>
        <source>Handed out in the last {0} days, and different today</source>
        <translation>Entregadas en los últimos {0} días, y distintas hoy</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/register.py"/>
        <source>Last printed</source>
        <translation>Última impresión</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/register.py"/>
        <source>Look it up</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/register.py"/>
        <source>Sheet id</source>
        <translation>Código de hoja</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/register.py"/>
        <source>Sheet id, as it stands at the foot of the sheet</source>
        <translation>Código de hoja, como está al pie de la hoja</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/register.py"/>
        <source>Show this sheet</source>
        <translation>Mostrar esta hoja</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/register.py"/>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/reviews.py"/>
        <source>All sign-offs</source>
        <translation>Todas las revisiones firmadas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/reviews.py"/>
        <source>It is shown above the page in the professional view, as your clinic's own text and apart from ours. Write nothing about a patient.</source>
        <translation>Se muestra encima de la página en la vista profesional, como texto de su clínica y aparte del nuestro. No escriba nada sobre un paciente.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/reviews.py"/>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/reviews.py"/>
        <source>Next review</source>
        <translation>Próxima revisión</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/reviews.py"/>
        <source>Note of our clinic</source>
        <translation>Nota de nuestra clínica</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/reviews.py"/>
        <source>Note of our clinic: {0}</source>
        <translation>Nota de nuestra clínica: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/reviews.py"/>
        <source>Only those that need a new review</source>
        <translation>Solo las que necesitan otra revisión</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/reviews.py"/>
        <source>Review again…</source>
        <translation>Revisar otra vez…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/reviews.py"/>
        <source>Reviewed by</source>
        <translation>Revisado por</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/reviews.py"/>
        <source>Say who wrote it: the note is shown with a name.</source>
        <translation>Diga quién la escribió: la nota se muestra con un nombre.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/reviews.py"/>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/reviews.py"/>
        <source>Sign-offs</source>
        <translation>Revisiones firmadas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/reviews.py"/>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/reviews.py"/>
        <source>Take back…</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/reviews.py"/>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/reviews.py"/>
        <source>Texts that are not in this list are not reviewed. A text whose words have changed since it was signed is not reviewed either.</source>
        <translation>Los textos que no están en esta lista no están revisados. Tampoco lo está un texto cuyas palabras han cambiado desde que se firmó.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/reviews.py"/>
        <source>Written by (name, role)</source>
        <translation>Escrito por (nombre, cargo)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>A text is read again after a year at the latest.</source>
        <translation>Un texto se vuelve a leer al año, a más tardar.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>Name of the reviewer</source>
        <translation>Nombre de quien revisa</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>Next review, within a year</source>
        <translation>Próxima revisión, antes de un año</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>No text is ticked yet.</source>
        <translation>Todavía no hay ningún texto marcado.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>Read it</source>
        <translation>Leerlo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>Read it: {0}</source>
        <translation>Leerlo: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>Read on (year-month-day)</source>
        <translation>Leído el (año-mes-día)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>Role, such as lead pharmacist</source>
        <translation>Cargo, por ejemplo jefatura de farmacia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>Sign off</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>Sign off texts</source>
        <translation>Firmar la revisión de textos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>Sign off: {0}</source>
        <translation>Firmar la revisión: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>Sign only what you have read as it is today. When the words change later, with an update, the text counts as not reviewed again.</source>
        <translation>Firme solo lo que ha leído tal como está hoy. Si las palabras cambian más adelante, con una actualización, el texto vuelve a contar como no revisado.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>The next review comes after the day of reading.</source>
        <translation>La próxima revisión va después del día de lectura.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>This day has passed: the text would not count as reviewed.</source>
        <translation>Este día ya pasó: el texto no contaría como revisado.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>This day is still to come.</source>
        <translation>Este día aún no ha llegado.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>This is needed: it stands on the sheet.</source>
        <translation>Hace falta: aparece en la hoja.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>Tick all</source>
        <translation>Marcar todo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>Tick all texts: {0}</source>
        <translation>Marcar todos los textos: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/clinic/sign_off.py"/>
        <source>Write the day like this: {0}</source>
        <translation>Escriba el día así: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/content_failed.py"/>
        <source>LeukoGuide cannot show its content</source>
        <translation>LeukoGuide no puede mostrar su contenido</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/crash.py"/>
        <source>A part of LeukoGuide did not work</source>
        <translation>Una parte de LeukoGuide no funcionó</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/crash.py"/>
        <source>Error report</source>
        <translation>Informe del error</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/crash.py"/>
        <source>LeukoGuide: a part did not work</source>
        <translation>LeukoGuide: una parte no funcionó</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/crash.py"/>
        <source>No content was changed. Close this note and go on; if it comes back, start again.</source>
        <translation>No se cambió ningún contenido. Cierre este aviso y siga; si vuelve a aparecer, abra el programa de nuevo.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/crash.py"/>
        <source>Saved to {0}. It holds nothing you read or ticked.</source>
        <translation>Guardado en {0}. No contiene nada de lo que usted leyó o marcó.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/crash.py"/>
        <source>The report could not be saved.</source>
        <translation>No se pudo guardar el informe.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/manual/window.py"/>
        <source>1 in the list</source>
        <translation>1 en la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/manual/window.py"/>
        <source>Contents</source>
        <translation>Índice</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/manual/window.py"/>
        <source>Nothing in the manual for “{0}”.</source>
        <translation>No hay nada en el manual sobre “{0}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/manual/window.py"/>
        <source>Search the manual</source>
        <translation>Buscar en el manual</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/manual/window.py"/>
        <source>Search the manual…</source>
        <translation>Buscar en el manual…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/manual/window.py"/>
        <source>{0} in the list</source>
        <translation>{0} en la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_documents.py"/>
        <source>All plans</source>
        <translation>Todos los planes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_documents.py"/>
        <source>Day 1 (year-month-day)</source>
        <translation>Día 1 (año-mes-día)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_documents.py"/>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_documents.py"/>
        <source>Keep this set</source>
        <translation>Guardar este juego</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_documents.py"/>
        <source>Keep what is checked as a set named</source>
        <translation>Guardar lo marcado como juego llamado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_documents.py"/>
        <source>Only what is checked below</source>
        <translation>Solo lo marcado abajo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_documents.py"/>
        <source>Remove this set</source>
        <translation>Quitar este juego</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_documents.py"/>
        <source>Set of documents</source>
        <translation>Juego de documentos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_documents.py"/>
        <source>This is no date. Type it like 2026-12-31.</source>
        <translation>Esto no es una fecha. Escríbala así: 2026-12-31.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_documents.py"/>
        <source>Which plan of days</source>
        <translation>Qué plan de días</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_documents.py"/>
        <source>Which side effect</source>
        <translation>Qué efecto secundario</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_documents.py"/>
        <source>With a cover page</source>
        <translation>Con portada</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>Black and white</source>
        <translation>Blanco y negro</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>Core: what matters most</source>
        <translation>Básica: lo más importante</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>Edition</source>
        <translation>Versión</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>Full sheet</source>
        <translation>Hoja completa</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>Large print</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>Looking for printers…</source>
        <translation>Buscando impresoras…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>Name and note are for this print only and are kept nowhere.</source>
        <translation>El nombre y la nota son solo para esta impresión y no se guardan.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>Name on the sheet</source>
        <translation>Nombre en la hoja</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>No printer found</source>
        <translation>No se encontró ninguna impresora</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>Note on the sheet</source>
        <translation>Nota en la hoja</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>One language</source>
        <translation>Un solo idioma</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>Print on both sides</source>
        <translation>Imprimir por ambos lados</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>Second language beside it</source>
        <translation>Segundo idioma al lado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>The print service does not answer</source>
        <translation>El servicio de impresión no responde</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_options.py"/>
        <source>US Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_pages.py"/>
        <source>Page {0} of {1}</source>
        <translation>Página {0} de {1}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_pages.py"/>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_preview.py"/>
        <source>1 page</source>
        <translation>1 página</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_preview.py"/>
        <source>1 sheet of paper</source>
        <translation>1 hoja de papel</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_preview.py"/>
        <source>Larger pages</source>
        <translation>Páginas más grandes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_preview.py"/>
        <source>Making the pages…</source>
        <translation>Preparando las páginas…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_preview.py"/>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_preview.py"/>
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_preview.py"/>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_preview.py"/>
        <source>Smaller pages</source>
        <translation>Páginas más pequeñas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_preview.py"/>
        <source>{0} pages</source>
        <translation>{0} páginas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_preview.py"/>
        <source>{0} sheets of paper</source>
        <translation>{0} hojas de papel</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_sections.py"/>
        <source>Sections of the full sheet</source>
        <translation>Secciones de la hoja completa</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/print_sections.py"/>
        <source>“Get help now”, when to call, daily life and the sources are always on it.</source>
        <translation>“Pida ayuda ahora”, cuándo llamar, la vida diaria y las fuentes siempre están en la hoja.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/bar.py"/>
        <source>CRS</source>
        <translation>CRS</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/bar.py"/>
        <source>CTCAE v5.0 rows of the other signs</source>
        <translation>Filas de CTCAE v5.0 de los demás signos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/bar.py"/>
        <source>Clear everything entered (Ctrl+Shift+N)</source>
        <translation>Borrar todo lo anotado (Ctrl+Shift+N)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/bar.py"/>
        <source>Cytokine release syndrome</source>
        <translation>Síndrome de liberación de citoquinas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/bar.py"/>
        <source>ICANS</source>
        <translation>ICANS</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/bar.py"/>
        <source>Infusion reaction</source>
        <translation>Reacción a la infusión</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/bar.py"/>
        <source>Infusion-related reaction</source>
        <translation>Reacción relacionada con la infusión</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/bar.py"/>
        <source>Neurotoxicity after immune effector cells</source>
        <translation>Neurotoxicidad después de células efectoras inmunitarias</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/bar.py"/>
        <source>New person</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/bar.py"/>
        <source>Other CTCAE rows</source>
        <translation>Otras filas de CTCAE</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/bar.py"/>
        <source>VOD / SOS</source>
        <translation>VOD / SOS</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/bar.py"/>
        <source>Veno-occlusive disease (sinusoidal obstruction syndrome)</source>
        <translation>Enfermedad venooclusiva (síndrome de obstrucción sinusoidal)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/bar.py"/>
        <source>Worksheets</source>
        <translation>Hojas de trabajo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/criteria_row.py"/>
        <source>Row {0} of {1}.</source>
        <translation>Fila {0} de {1}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/criteria_row.py"/>
        <source>The arrow keys go to the others.</source>
        <translation>Las flechas llevan a las demás.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/criteria_table.py"/>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/desk.py"/>
        <source>Change to professional words with Ctrl+T first.</source>
        <translation>Primero cambie a las palabras para profesionales con Ctrl+T.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/desk.py"/>
        <source>Not clinically reviewed. Written from the public sources listed, version {version}, {date}. Check against the current label before use.</source>
        <translation>Sin revisión clínica. Escrito a partir de las fuentes públicas indicadas, versión {version}, {date}. Compárelo con la etiqueta vigente antes de usarlo.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/desk.py"/>
        <source>Worksheets are for professionals</source>
        <translation>Las hojas de trabajo son para profesionales</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/evidence.py"/>
        <source>Another scale, not converted</source>
        <translation>Otra escala, sin convertir</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/evidence.py"/>
        <source>Gap</source>
        <translation>Dato faltante</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/evidence.py"/>
        <source>LeukoGuide's own translation. The English text decides.</source>
        <translation>Traducción propia de LeukoGuide. Decide el texto en inglés.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/evidence.py"/>
        <source>Notes of the sources</source>
        <translation>Notas de las fuentes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/evidence.py"/>
        <source>Restated from the source; the scale is never converted.</source>
        <translation>Dicho con otras palabras a partir de la fuente; la escala nunca se convierte.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/evidence.py"/>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/evidence.py"/>
        <source>Show our translation</source>
        <translation>Mostrar nuestra traducción</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/evidence.py"/>
        <source>Show the English text</source>
        <translation>Mostrar el texto en inglés</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/fields.py"/>
        <source>0 to 10 points. The ten tasks stand under the table.</source>
        <translation>De 0 a 10 puntos. Las diez tareas están debajo de la tabla.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/fields.py"/>
        <source>A sedative, an infection or another illness, for example.</source>
        <translation>Por ejemplo, un sedante, una infección u otra enfermedad.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/fields.py"/>
        <source>As the paper lists them; the list itself was not read here.</source>
        <translation>Como los enumera el artículo; aquí no se leyó esa lista.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/fields.py"/>
        <source>Cannot be done: the person is unrousable</source>
        <translation>No se puede hacer: no es posible despertar a la persona</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/fields.py"/>
        <source>Choose the unit. The other unit is shown beside it.</source>
        <translation>Elija la unidad. La otra unidad se muestra al lado.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/fields.py"/>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/fields.py"/>
        <source>The last row holds both; the score is read differently.</source>
        <translation>La última fila contiene las dos cosas; la puntuación se lee de otra manera.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/fields.py"/>
        <source>The total of 0 to 32 points, scored by the clinician.</source>
        <translation>El total de 0 a 32 puntos, según el profesional clínico.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/fields.py"/>
        <source>You choose. Nothing is computed here.</source>
        <translation>Usted elige. Aquí no se calcula nada.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/fields.py"/>
        <source>unit</source>
        <translation>unidad</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/marks.py"/>
        <source>Chosen</source>
        <translation>Elegida</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/marks.py"/>
        <source>Criteria met</source>
        <translation>Se cumplen los criterios</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/marks.py"/>
        <source>Moved up</source>
        <translation>Subida de grado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/paper.py"/>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/paper.py"/>
        <source>Entered</source>
        <translation>Datos anotados</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/paper.py"/>
        <source>Filled in by</source>
        <translation>Llenado por</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/paper.py"/>
        <source>Wording</source>
        <translation>Traducción</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/paper.py"/>
        <source>Worksheet</source>
        <translation>Hoja de trabajo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/sheet_page.py"/>
        <source>A person who cannot be woken has no score above 0. Check both.</source>
        <translation>Si no es posible despertar a la persona, la puntuación no pasa de 0. Revise los dos datos.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/sheet_page.py"/>
        <source>At age 12 the sources differ (see the notes). This version is for under 12.</source>
        <translation>A los 12 años las fuentes no coinciden (vea las notas). Esta versión es para menores de 12.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/sheet_page.py"/>
        <source>Choose the unit.</source>
        <translation>Elija la unidad.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/sheet_page.py"/>
        <source>In a child who cannot be woken the CAPD cannot be done. Check both.</source>
        <translation>Si no es posible despertar al niño, el CAPD no se puede hacer. Revise los dos datos.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/sheet_page.py"/>
        <source>There is a score and “cannot be done”. Keep one of them.</source>
        <translation>Hay una puntuación y también “no se puede hacer”. Deje uno de los dos datos.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/sheet_page.py"/>
        <source>This version is for age 12 and older. Under 12, use the CAPD version.</source>
        <translation>Esta versión es para 12 años o más. Para menores de 12, use la versión CAPD.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/sheet_page.py"/>
        <source>This version is for under 12. From age 12 on, use the ICE version.</source>
        <translation>Esta versión es para menores de 12. Desde los 12 años, use la versión ICE.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/sheet_page.py"/>
        <source>Type a number from {0} to {1} {2}.</source>
        <translation>Escriba un número de {0} a {1} {2}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/sheet_page.py"/>
        <source>Type a number with digits and a point, such as 38.5.</source>
        <translation>Escriba un número con cifras y punto, como 38.5.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/sheet_page.py"/>
        <source>Type a whole number.</source>
        <translation>Escriba un número entero.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/sheet_page.py"/>
        <source>Type no more than one decimal place.</source>
        <translation>No escriba más de un decimal.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/sheet_page.py"/>
        <source>Type no more than {0} decimal places.</source>
        <translation>No escriba más de {0} decimales.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/sheet_page.py"/>
        <source>“Cannot be done” is for a person who is unrousable; this one wakes.</source>
        <translation>“No se puede hacer” es para una persona a la que no es posible despertar; esta se despierta.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/switch.py"/>
        <source>Sign</source>
        <translation>Signo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/window.py"/>
        <source>Close the worksheets?</source>
        <translation>¿Cerrar las hojas de trabajo?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/window.py"/>
        <source>Nothing entered here is kept.</source>
        <translation>Nada de lo que se anota aquí se guarda.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/window.py"/>
        <source>What you entered is not kept anywhere.</source>
        <translation>Lo que usted anotó no se guarda en ninguna parte.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>ASTCT 2019, child version, under age 12 (CAPD).</source>
        <translation>ASTCT 2019, versión para niños menores de 12 años (CAPD).</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>ASTCT 2019, version for age 12 and older (ICE).</source>
        <translation>ASTCT 2019, versión para 12 años o más (ICE).</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>ASTCT 2019; the tables read name no age. Not the CTCAE, Lee or Penn scale.</source>
        <translation>ASTCT 2019; las tablas leídas no indican edad. No es la escala CTCAE, Lee ni Penn.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Adult version, EBMT 2016, after transplant. A newer classification exists; see the notes.</source>
        <translation>Versión para adultos, EBMT 2016, después de un trasplante. Existe una clasificación más nueva; vea las notas.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Adult version, EBMT 2016. Weight gain is not counted.</source>
        <translation>Versión para adultos, EBMT 2016. El aumento de peso no se cuenta.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Adults: criteria</source>
        <translation>Adultos: criterios</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Adults: severity</source>
        <translation>Adultos: gravedad</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Age 12 and older (ICE)</source>
        <translation>12 años o más (ICE)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Ascites</source>
        <translation>Ascitis</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>At age 12 the sources differ on ICE or CAPD; see the notes.</source>
        <translation>A los 12 años las fuentes no coinciden en ICE o CAPD; vea las notas.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Big liver</source>
        <translation>Hígado grande</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Bilirubin</source>
        <translation>Bilirrubina</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Bilirubin doubled within 48 h</source>
        <translation>Bilirrubina al doble en 48 h</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Bilirubin rising on 3 days running, or 2 mg/dL or more within 72 h</source>
        <translation>Bilirrubina que sube 3 días seguidos, o 2 mg/dL o más en 72 h</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>By the rule of the table all patients with multi-organ failure are here.</source>
        <translation>Según la regla de la tabla, aquí están todos los pacientes con falla multiorgánica.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>CAPD 0 in an awake child: the sources read do not agree on a grade.</source>
        <translation>CAPD 0 en un niño despierto: las fuentes leídas no coinciden en un grado.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>CTCAE version 5.0; the rows read name no age unless they say so.</source>
        <translation>CTCAE versión 5.0; las filas leídas no indican edad, salvo donde lo dicen.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>CTCAE version 5.0; the rows read name no age.</source>
        <translation>CTCAE versión 5.0; las filas leídas no indican edad.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Can the person be woken at all?</source>
        <translation>¿Es posible despertar a la persona?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Check: {0}.</source>
        <translation>Revise: {0}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Child version, EBMT.</source>
        <translation>Versión para niños, EBMT.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Child version, EBMT. The table is shown; nothing is computed from it.</source>
        <translation>Versión para niños, EBMT. Se muestra la tabla; no se calcula nada con ella.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Children: criteria</source>
        <translation>Niños: criterios</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Children: severity</source>
        <translation>Niños: gravedad</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Creatinine</source>
        <translation>Creatinina</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Criteria for VOD/SOS are met</source>
        <translation>Se cumplen los criterios de VOD/SOS</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Criteria met for {0}</source>
        <translation>Se cumplen los criterios de {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Days since transplant</source>
        <translation>Días desde el trasplante</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Every row of the table asks for fever, and none was entered.</source>
        <translation>Cada fila de la tabla pide fiebre, y no se anotó ninguna.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Failure of other organs</source>
        <translation>Falla de otros órganos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Fever came first, then tocilizumab, a steroid or a fever medicine</source>
        <translation>Primero hubo fiebre; después, tocilizumab, un esteroide o una medicina para la fiebre</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Fever is no longer needed here: graded by pressure and oxygen alone.</source>
        <translation>Aquí ya no hace falta fiebre: el grado sale solo de la presión y el oxígeno.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Fewer than two of the counted criteria stand in a row.</source>
        <translation>Menos de dos de los criterios contados están en una fila.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Hemodynamic and/or ultrasound evidence</source>
        <translation>Signos hemodinámicos y/o ecográficos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Highest temperature</source>
        <translation>Temperatura más alta</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>ICE 10, wakes without help, no other sign: the sources name no ICANS grade.</source>
        <translation>ICE 10, se despierta sin ayuda, ningún otro signo: las fuentes no nombran un grado de ICANS.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Moved up from “{0}” by two or more risk factors.</source>
        <translation>Sube desde “{0}” por dos o más factores de riesgo.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Multi-organ failure</source>
        <translation>Falla multiorgánica</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>No fever now, no low pressure and no low oxygen: no source read names a grade.</source>
        <translation>Sin fiebre ahora, sin presión baja y sin oxígeno bajo: ninguna fuente leída nombra un grado.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>No grade</source>
        <translation>Sin grado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>No grade yet</source>
        <translation>Todavía sin grado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>No grade: an input cannot be used</source>
        <translation>Sin grado: un dato no se puede usar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>No grade: the sources leave this open</source>
        <translation>Sin grado: las fuentes no lo definen</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>No grade: two inputs contradict each other</source>
        <translation>Sin grado: dos datos se contradicen</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>No other cause explains the signs entered here</source>
        <translation>Ninguna otra causa explica los signos anotados aquí</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>No row is met by these inputs</source>
        <translation>Ninguna fila se cumple con estos datos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>No, cannot be woken</source>
        <translation>No, no es posible</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>None of these rows</source>
        <translation>Ninguna de estas filas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Not for emergencies. No timers, no alarms. Scales are never converted.</source>
        <translation>No es para emergencias. Sin cronómetros ni alarmas. Las escalas nunca se convierten.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>One organ other than the kidney</source>
        <translation>Un órgano que no es el riñón</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Only by vigorous or repeated touch</source>
        <translation>Solo con tacto vigoroso o repetido</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Outcome</source>
        <translation>Desenlace</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Painful big liver</source>
        <translation>Hígado grande y doloroso</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Proven by histology</source>
        <translation>Comprobado por histología</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Row {0} of the table, by: {1}.</source>
        <translation>Fila {0} de la tabla, por: {1}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Row {0} of the table.</source>
        <translation>Fila {0} de la tabla.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Scale: {0}. Year: {1}.</source>
        <translation>Escala: {0}. Año: {1}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Severity is read only where the criteria for VOD/SOS are met.</source>
        <translation>La gravedad se lee solo si se cumplen los criterios de VOD/SOS.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Still needed: {0}.</source>
        <translation>Todavía falta: {0}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>The rule can be read in two ways: “{0}” or “{1}”. Look at the table.</source>
        <translation>La regla se puede leer de dos maneras: “{0}” o “{1}”. Vea la tabla.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>The table counts only signs that no other cause explains. Enter only those.</source>
        <translation>La tabla cuenta solo los signos que ninguna otra causa explica. Anote solo esos.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>These inputs do not meet “{0}”.</source>
        <translation>Estos datos no cumplen “{0}”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>This does not rule anything out.</source>
        <translation>Esto no descarta nada.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Transfusion-refractory low platelets</source>
        <translation>Plaquetas bajas refractarias a las transfusiones</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Two or more risk factors</source>
        <translation>Dos o más factores de riesgo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Under 12 (CAPD)</source>
        <translation>Menores de 12 (CAPD)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Weight gain is in doubt in the copy read and is not counted; with it the row can be higher.</source>
        <translation>En la copia leída el aumento de peso es dudoso y no se cuenta; con él la fila puede ser más alta.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Weight gain on 3 days running despite diuretics, or over 5%</source>
        <translation>Aumento de peso 3 días seguidos a pesar de diuréticos, o más de 5%</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Weight gain over 5%</source>
        <translation>Aumento de peso de más de 5%</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Which row says what you see?</source>
        <translation>¿Qué fila dice lo que usted ve?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>You chose none of the rows.</source>
        <translation>Usted no eligió ninguna de las filas.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>You chose this row; nothing was computed.</source>
        <translation>Usted eligió esta fila; no se calculó nada.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>in doubt, not counted</source>
        <translation>dudoso, no se cuenta</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>no longer current</source>
        <translation>ya no está vigente</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>no row</source>
        <translation>ninguna fila</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>not stated in the sources we read</source>
        <translation>las fuentes que leímos no lo dicen</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>years</source>
        <translation>años</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>{0} grade {1}</source>
        <translation>{0} grado {1}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>× baseline</source>
        <translation>× valor inicial</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/dialogs/worksheets/words.py"/>
        <source>× normal</source>
        <translation>× normal</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>Call today: tell your nurse today. At home, call your care team today.</source>
        <translation>Llame hoy: dígaselo hoy a su enfermera. En casa, llame hoy a su equipo de atención.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>For some days</source>
        <translation>Desde hace días</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>For weeks</source>
        <translation>Desde hace semanas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>Get help now: if you have any of these, tell the desk now. At home, call your care team or 911.</source>
        <translation>Pida ayuda ahora: si tiene algo de esto, avise ya en el mostrador. En casa, llame a su equipo de atención o al 911.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>How do I feel today?</source>
        <translation>¿Cómo me siento hoy?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>How much does it bother you?</source>
        <translation>¿Cuánto le molesta?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>If you feel very sick now, tell the desk. Do not wait.</source>
        <translation>Si se siente muy mal ahora, avise en el mostrador. No espere.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>Print a page for my nurse</source>
        <translation>Imprimir una hoja para mi enfermera</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>Quite a bit</source>
        <translation>Bastante</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>Show what I marked: {0}</source>
        <translation>Ver lo que marqué: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>Since when?</source>
        <translation>¿Desde cuándo?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>Tell us at this visit: your nurse wants to know these too.</source>
        <translation>Díganoslo en esta visita: su enfermera también quiere saberlo.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>This list is not ready yet. Please tell the staff how you feel. If you feel very sick now, tell them at once.</source>
        <translation>Esta lista todavía no está preparada. Diga al personal cómo se siente. Si se siente muy mal ahora, avise enseguida.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>Touch what you have. Touch again to undo.</source>
        <translation>Toque lo que tiene. Toque otra vez para quitarlo.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>Very much</source>
        <translation>Mucho</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>What I want to tell my team</source>
        <translation>Lo que quiero decir a mi equipo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/feel.py"/>
        <source>When to call: {0}</source>
        <translation>Cuándo llamar: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/frame.py"/>
        <source>Ask staff for help or a paper copy.</source>
        <translation>Pida ayuda o una copia en papel al personal.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/frame.py"/>
        <source>Ask staff for help or a paper copy. If you feel very sick now, tell the staff.</source>
        <translation>Pida ayuda o una copia en papel al personal. Si se siente muy mal ahora, avise al personal.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/frame.py"/>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/frame.py"/>
        <source>Bigger text</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/frame.py"/>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/frame.py"/>
        <source>Hide screen</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/frame.py"/>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/frame.py"/>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/frame.py"/>
        <source>Small text</source>
        <translation>Letra pequeña</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/frame.py"/>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>A page for the staff is being printed.</source>
        <translation>Se está imprimiendo una hoja para el personal.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>Are you still reading?</source>
        <translation>¿Sigue leyendo?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>Find out what they mean, from A to Z.</source>
        <translation>Vea qué significan, de la A a la Z.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>For staff:</source>
        <translation>Para el personal:</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>For your visit</source>
        <translation>Para su visita</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>I touched this by mistake</source>
        <translation>Lo toqué sin querer</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>If nobody is at the desk, call 911 or ask a person near you.</source>
        <translation>Si no hay nadie en el mostrador, llame al 911 o pida ayuda a alguien cerca.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>If not, this screen starts over in {0} seconds. Nothing is saved.</source>
        <translation>Si no, la pantalla empieza de nuevo en {0} segundos. No se guarda nada.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>If you feel very sick, do not wait. Call your team or 911.</source>
        <translation>Si se siente muy mal, no espere. Llame a su equipo o al 911.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>It is on again: {0}</source>
        <translation>Se enciende de nuevo: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>Learn about your treatment in plain words.</source>
        <translation>Conozca su tratamiento con palabras sencillas.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>Make a list of questions to take along.</source>
        <translation>Haga una lista de preguntas para llevar.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>New words?</source>
        <translation>¿Palabras nuevas?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>No page was printed for the staff. Go to the desk and tell them.</source>
        <translation>No se imprimió ninguna hoja para el personal. Vaya al mostrador y dígalo.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>No, start over</source>
        <translation>No, empezar de nuevo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>Please ask at the desk. If you feel very sick now, tell the staff.</source>
        <translation>Pregunte en el mostrador. Si se siente muy mal ahora, avise al personal.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>Please tell the desk now</source>
        <translation>Avise ya en el mostrador</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>See in pictures how your treatment works.</source>
        <translation>Vea en dibujos cómo funciona su tratamiento.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>Show it again</source>
        <translation>Mostrarla otra vez</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>Staff will clear this screen.</source>
        <translation>El personal quitará esta pantalla.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>The screen is hidden</source>
        <translation>La pantalla está oculta</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>This screen gives general facts. It does not know you and cannot tell you what is wrong. What you tick is not saved and not sent to staff. Only a sign that needs help now may print a page for them. If you feel very sick now, tell the staff.</source>
        <translation>Esta pantalla da información general. No le conoce y no puede decirle qué tiene. Lo que marca no se guarda ni se envía al personal. Solo una señal que necesita ayuda ya puede imprimir una hoja para ellos. Si se siente muy mal ahora, avise al personal.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>This screen is not ready yet.</source>
        <translation>Esta pantalla todavía no está lista.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>This screen is off now.</source>
        <translation>Esta pantalla está apagada ahora.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>Touch the screen to start</source>
        <translation>Toque la pantalla para empezar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>Welcome</source>
        <translation>Le damos la bienvenida</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>While you wait</source>
        <translation>Mientras espera</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>Yes, I am still here</source>
        <translation>Sí, sigo aquí</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>Yes, I have this now</source>
        <translation>Sí, lo tengo ahora</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>Your team, by day: {0}</source>
        <translation>Su equipo, de día: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>Your team, day and night: {0}</source>
        <translation>Su equipo, de día y de noche: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/full.py"/>
        <source>Your team, nights and weekends: {0}</source>
        <translation>Su equipo, noches y fines de semana: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/home.py"/>
        <source>Find it by name, by kind or by picture</source>
        <translation>Búsquelo por nombre, por tipo o por dibujo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/home.py"/>
        <source>Mark what you have, for your nurse</source>
        <translation>Marque lo que tiene, para su enfermera</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/home.py"/>
        <source>My treatment</source>
        <translation>Mi tratamiento</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/home.py"/>
        <source>Pictures of immune therapy</source>
        <translation>Dibujos de la inmunoterapia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/home.py"/>
        <source>Plain words for medical terms</source>
        <translation>Palabras sencillas para términos médicos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/home.py"/>
        <source>Signs that cannot wait</source>
        <translation>Señales que no pueden esperar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/home.py"/>
        <source>Take a list to your visit</source>
        <translation>Lleve una lista a su visita</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/home.py"/>
        <source>What would you like to know?</source>
        <translation>¿Qué quiere saber?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/home.py"/>
        <source>Words to know</source>
        <translation>Palabras que conviene saber</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/learn.py"/>
        <source>Also called:</source>
        <translation>También se llama:</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/learn.py"/>
        <source>Where this comes from:</source>
        <translation>De dónde viene esto:</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/learn.py"/>
        <source>Words to know: touch the first letter</source>
        <translation>Palabras: toque la primera letra</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/learn.py"/>
        <source>Words to know: {0}</source>
        <translation>Palabras que conviene saber: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/pager.py"/>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/pager.py"/>
        <source>Page down</source>
        <translation>Página abajo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/pager.py"/>
        <source>Page up</source>
        <translation>Página arriba</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/pager.py"/>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/pager.py"/>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/questions.py"/>
        <source>My questions</source>
        <translation>Mis preguntas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/questions.py"/>
        <source>Print my list</source>
        <translation>Imprimir mi lista</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/questions.py"/>
        <source>Show my list: {0}</source>
        <translation>Ver mi lista: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/questions.py"/>
        <source>Show this list to your nurse, or write it down.</source>
        <translation>Muestre esta lista a su enfermera o anótela.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/questions.py"/>
        <source>Touch the questions you want to ask.</source>
        <translation>Toque las preguntas que quiere hacer.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/staff.py"/>
        <source>Back to the person's page</source>
        <translation>Volver a la página de la persona</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/staff.py"/>
        <source>Clear everything and start over</source>
        <translation>Borrar todo y empezar de nuevo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/staff.py"/>
        <source>Close LeukoGuide</source>
        <translation>Cerrar LeukoGuide</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/staff.py"/>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/staff.py"/>
        <source>Enter</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/staff.py"/>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/staff.py"/>
        <source>For staff: PIN</source>
        <translation>Para el personal: PIN</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>A doctor or nurse has not yet checked this text. Go over it with your care team before you use it.</source>
        <translation>Ningún médico ni enfermera ha revisado todavía este texto. Léalo con su equipo antes de usarlo.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>A list from A to Z</source>
        <translation>Una lista de la A a la Z</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>Another treatment</source>
        <translation>Otro tratamiento</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>At home, driving, work, vaccines</source>
        <translation>En casa, al manejar, trabajo, vacunas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>By kind</source>
        <translation>Por tipo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>By picture</source>
        <translation>Por dibujo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>Choose again</source>
        <translation>Elegir de nuevo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>For example: {0}</source>
        <translation>Por ejemplo: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>I do not know</source>
        <translation>No lo sé</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>In words and with a picture</source>
        <translation>Con palabras y un dibujo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>Mark what you have</source>
        <translation>Marque lo que tiene</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>Next: {0}</source>
        <translation>Siguiente: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>Print a sheet to take home</source>
        <translation>Imprimir una hoja para llevar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>See how each kind works</source>
        <translation>Vea cómo funciona cada tipo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>Signs that matter for all of them</source>
        <translation>Señales que importan en todos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>Sources and their dates</source>
        <translation>Las fuentes y sus fechas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>Step by step, and what to expect</source>
        <translation>Paso a paso, y qué esperar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>Take it at the desk</source>
        <translation>Recójala en el mostrador</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>This text is due for a new check. Ask your care team about it.</source>
        <translation>Este texto debe revisarse otra vez. Pregunte a su equipo de atención.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>This text is not yet in your language.</source>
        <translation>Este texto todavía no está en su idioma.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>To take to your visit</source>
        <translation>Para llevar a su visita</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>What to watch for</source>
        <translation>A qué debe estar atento</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>Where this comes from</source>
        <translation>De dónde viene esto</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>Which kind of treatment is it?</source>
        <translation>¿Qué tipo de tratamiento es?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk/treatment.py"/>
        <source>Which treatment is yours?</source>
        <translation>¿Cuál es su tratamiento?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/own_sets.py"/>
        <source>Keeping this one replaces it.</source>
        <translation>Si guarda este, lo reemplaza.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/own_sets.py"/>
        <source>Remove it</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/own_sets.py"/>
        <source>Remove this set of documents?</source>
        <translation>¿Quitar este juego de documentos?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/own_sets.py"/>
        <source>Replace it</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/own_sets.py"/>
        <source>There is a set of this name</source>
        <translation>Ya hay un juego con este nombre</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/checklist_pane.py"/>
        <source>Choose a therapy to see its signs.</source>
        <translation>Elija una terapia para ver sus señales.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/checklist_pane.py"/>
        <source>Copy what is ticked as a note for the chart</source>
        <translation>Copiar lo marcado como nota para el expediente</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/checklist_pane.py"/>
        <source>Fold the checklist away</source>
        <translation>Ocultar la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/checklist_pane.py"/>
        <source>Forget everything that is ticked (Ctrl+Shift+N)</source>
        <translation>Borrar todo lo marcado (Ctrl+Shift+N)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/checklist_pane.py"/>
        <source>Forms to fill in by hand, and more</source>
        <translation>Hojas para llenar a mano y más</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/checklist_pane.py"/>
        <source>Nothing you tick is saved on this computer.</source>
        <translation>Nada de lo que usted marca se guarda en esta computadora.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/checklist_pane.py"/>
        <source>Order of the signs, days since treatment</source>
        <translation>Orden de las señales, días desde el tratamiento</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/checklist_pane.py"/>
        <source>Print checklist</source>
        <translation>Imprimir lista</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/checklist_pane.py"/>
        <source>Side-effect checklist</source>
        <translation>Lista de efectos secundarios</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/filter_bar.py"/>
        <source>Adults</source>
        <translation>Adultos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/filter_bar.py"/>
        <source>Age group</source>
        <translation>Edad</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/filter_bar.py"/>
        <source>Children</source>
        <translation>Niños</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/filter_bar.py"/>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/filter_bar.py"/>
        <source>Clear all filters</source>
        <translation>Quitar todos los filtros</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/filter_bar.py"/>
        <source>Filter: {0}, {1} therapies</source>
        <translation>Filtro: {0}, terapias: {1}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/filter_bar.py"/>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/filter_bar.py"/>
        <source>Hide filters</source>
        <translation>Ocultar filtros</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/filter_bar.py"/>
        <source>Leukemia</source>
        <translation>Leucemia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/filter_bar.py"/>
        <source>More filters</source>
        <translation>Más filtros</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/filter_bar.py"/>
        <source>Show 1 therapy</source>
        <translation>Mostrar 1 terapia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/filter_bar.py"/>
        <source>Show {0} therapies</source>
        <translation>Mostrar {0} terapias</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/filter_bar.py"/>
        <source>Young adults</source>
        <translation>Adultos jóvenes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/find_bar.py"/>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/find_bar.py"/>
        <source>Next place (Enter)</source>
        <translation>Lugar siguiente (Enter)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/find_bar.py"/>
        <source>Not on this page</source>
        <translation>No está en esta página</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/find_bar.py"/>
        <source>Previous place (Shift+Enter)</source>
        <translation>Lugar anterior (Shift+Enter)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/list_pane.py"/>
        <source>1 result: {0}</source>
        <translation>1 resultado: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/list_pane.py"/>
        <source>About this reference</source>
        <translation>Sobre esta guía</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/list_pane.py"/>
        <source>Full list (Esc)</source>
        <translation>Lista completa (Esc)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/list_pane.py"/>
        <source>Kinds of therapy</source>
        <translation>Tipos de terapia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/list_pane.py"/>
        <source>No therapy fits all filters. Remove one to see more.</source>
        <translation>Ninguna terapia cumple todos los filtros. Quite uno para ver más.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/list_pane.py"/>
        <source>Nothing found for “{0}”. Nearest names:</source>
        <translation>No se encontró nada para “{0}”. Nombres más parecidos:</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/list_pane.py"/>
        <source>Nothing is spelled “{0}”. Did you mean:</source>
        <translation>Nada coincide con “{0}”. Quizá quiso decir:</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/list_pane.py"/>
        <source>Results from everything; filters are off while searching.</source>
        <translation>Resultados de todo; los filtros no se aplican al buscar.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/list_pane.py"/>
        <source>Safety rules</source>
        <translation>Reglas de seguridad</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/list_pane.py"/>
        <source>Search results</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/list_pane.py"/>
        <source>Side effects</source>
        <translation>Efectos secundarios</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/list_pane.py"/>
        <source>Supportive medicines</source>
        <translation>Medicinas de apoyo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/list_pane.py"/>
        <source>Syndromes</source>
        <translation>Síndromes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/list_pane.py"/>
        <source>Therapies</source>
        <translation>Terapias</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/list_pane.py"/>
        <source>{0} results, the first is {1}</source>
        <translation>{0} resultados, el primero es {1}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/list_pane.py"/>
        <source>“{0}” is not in LeukoGuide.</source>
        <translation>“{0}” no está en LeukoGuide.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/outline.py"/>
        <source>All sections</source>
        <translation>Todas las secciones</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/outline.py"/>
        <source>Sections of this page</source>
        <translation>Secciones de esta página</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/page_header.py"/>
        <source>Not an immunotherapy. Shown for comparison.</source>
        <translation>No es una inmunoterapia. Se muestra para comparar.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/page_header.py"/>
        <source>Not freely available. Supply or approved use is limited; read the status below.</source>
        <translation>No se consigue libremente. El suministro o el uso aprobado es limitado; lea la situación más abajo.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/page_header.py"/>
        <source>Off the market. Kept here for people who were treated with it.</source>
        <translation>Fuera del mercado. Sigue aquí para las personas que la recibieron.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/page_header.py"/>
        <source>Only in clinical trials. This is not an approved treatment choice.</source>
        <translation>Solo en estudios clínicos. No es una opción de tratamiento aprobada.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/page_header.py"/>
        <source>Professional words only</source>
        <translation>Solo palabras para profesionales</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/page_header.py"/>
        <source>This page is in professional words only. Your choice, patient words, stays for other pages.</source>
        <translation>Esta página solo tiene palabras para profesionales. Su elección, “Para pacientes”, se mantiene en las demás páginas.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/page_header.py"/>
        <source>This text does not exist in the chosen language yet.</source>
        <translation>Este texto todavía no está en español.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/source_drawer.py"/>
        <source>Everything read in this source</source>
        <translation>Todo lo leído en esta fuente</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/source_drawer.py"/>
        <source>Sources of this statement</source>
        <translation>Fuentes de este dato</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/source_drawer.py"/>
        <source>Where this was read</source>
        <translation>Dónde se leyó esto</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/status_line.py"/>
        <source>Content {0} · checked</source>
        <translation>Contenido {0} · comprobado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/status_line.py"/>
        <source>For education. Not a substitute for the care team.</source>
        <translation>Con fines educativos. No sustituye al equipo de atención.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/status_line.py"/>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/status_line.py"/>
        <source>Text of {0}</source>
        <translation>Texto del {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>After {0} minutes without use</source>
        <translation>Tras {0} minutos sin uso</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Back (Alt+Left)</source>
        <translation>Atrás (Alt+←)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Clear what is ticked</source>
        <translation>Borrar lo marcado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Compare ({0})</source>
        <translation>Comparar ({0})</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Forward (Alt+Right)</source>
        <translation>Adelante (Alt+→)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Language: {0}</source>
        <translation>Idioma: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Like this computer</source>
        <translation>Como esta computadora</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Name, address, phone numbers…</source>
        <translation>Nombre, dirección, teléfonos…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Note on this page…</source>
        <translation>Nota sobre esta página…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Print handout…</source>
        <translation>Imprimir hoja…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Printed sheets…</source>
        <translation>Hojas impresas…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Search therapies, side effects, words…   Ctrl+K</source>
        <translation>Buscar terapias, efectos secundarios, palabras…   Ctrl+K</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Search…   Ctrl+K</source>
        <translation>Buscar…   Ctrl+K</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Settings: colors, text size, clinic</source>
        <translation>Ajustes: colores, tamaño del texto, clínica</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Sign off this page…</source>
        <translation>Firmar la revisión de esta página…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Sign-offs…</source>
        <translation>Revisiones firmadas…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/top_bar.py"/>
        <source>Text size {0} %</source>
        <translation>Tamaño del texto {0} %</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/welcome.py"/>
        <source>Choose a therapy in the list, or search. Misspelled words are found, too.</source>
        <translation>Elija una terapia en la lista o búsquela. También se encuentran las palabras mal escritas.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/welcome.py"/>
        <source>What would you like to look up?</source>
        <translation>¿Qué desea consultar?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/panes/welcome.py"/>
        <source>{0} therapies from {1} sources, each statement with its source and date.</source>
        <translation>{0} terapias de {1} fuentes; cada dato con su fuente y fecha.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>And later</source>
        <translation>Y después</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>Can start in this time</source>
        <translation>Puede empezar en este período</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>Collect</source>
        <translation>Extraer</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>Donor</source>
        <translation>Donante</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>Drip</source>
        <translation>Suero</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>Give</source>
        <translation>Dar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>Half had it by then</source>
        <translation>La mitad ya lo tenía</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>In the hospital</source>
        <translation>En el hospital</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>Infuse</source>
        <translation>Infundir</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>Make</source>
        <translation>Fabricar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>Months</source>
        <translation>Meses</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>Mostly in this time</source>
        <translation>Casi siempre en este período</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>No treatment</source>
        <translation>Sin tratamiento</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>Or longer</source>
        <translation>O más</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>Prepare</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>Rest</source>
        <translation>Descanso</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>This long</source>
        <translation>Durante este tiempo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>Watch</source>
        <translation>Vigilar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>{0} after the cells</source>
        <translation>{0} después de las células</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>{0} after the last dose</source>
        <translation>{0} después de la última dosis</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>{0} after the transplant</source>
        <translation>{0} después del trasplante</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>{0} from a drip</source>
        <translation>{0} desde un suero</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>{0} from an infusion</source>
        <translation>{0} desde una infusión</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>{0} from the first drip</source>
        <translation>{0} desde el primer suero</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>{0} from the first infusion</source>
        <translation>{0} desde la primera infusión</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>{0} from the start of the drip</source>
        <translation>{0} desde el comienzo del suero</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>{0} from the start of the infusion</source>
        <translation>{0} desde el comienzo de la infusión</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/picture_words.py"/>
        <source>{0}, counted as in the source</source>
        <translation>{0}, contados como en la fuente</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/printing_desk.py"/>
        <source>Check a document to see its pages.</source>
        <translation>Marque un documento para ver sus páginas.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/printing_desk.py"/>
        <source>Print it</source>
        <translation>Imprimirla</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/printing_desk.py"/>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/printing_desk.py"/>
        <source>Save it</source>
        <translation>Guardarla</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/printing_desk.py"/>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/prompts.py"/>
        <source>There is a file of this name</source>
        <translation>Ya hay un archivo con este nombre</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/register_desk.py"/>
        <source>(perhaps)</source>
        <translation>(quizá)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/register_desk.py"/>
        <source>Forget the register?</source>
        <translation>¿Borrar el registro?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/register_desk.py"/>
        <source>Look at it again: it has three groups of five letters and digits.</source>
        <translation>Revíselo: tiene tres grupos de cinco letras y cifras.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/register_desk.py"/>
        <source>Looking for sheets that say something else today…</source>
        <translation>Buscando hojas que hoy dicen otra cosa…</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/register_desk.py"/>
        <source>No sheet of this time says anything else today.</source>
        <translation>Ninguna hoja de este tiempo dice hoy otra cosa.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/register_desk.py"/>
        <source>Nobody can tell afterwards which sheets were printed here. It is taken out of the copies of this data, too, and does not come back. Files that you exported keep it.</source>
        <translation>Después nadie podrá saber qué hojas se imprimieron aquí. También se quita de las copias de estos datos y no se puede recuperar. Los archivos que usted exportó lo conservan.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/register_desk.py"/>
        <source>Sheets that say something else today: {0}.</source>
        <translation>Hojas que hoy dicen otra cosa: {0}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/register_desk.py"/>
        <source>The register is switched off on this computer.</source>
        <translation>El registro está desactivado en esta computadora.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/register_desk.py"/>
        <source>This is no sheet id.</source>
        <translation>Esto no es un código de hoja.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/register_desk.py"/>
        <source>Where it says “perhaps”, nobody can compare them.</source>
        <translation>Donde dice “quizá”, no se pueden comparar.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_desk.py"/>
        <source>Not reviewed: the words have changed</source>
        <translation>No revisado: las palabras han cambiado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_desk.py"/>
        <source>Note of {0}, not from LeukoGuide:</source>
        <translation>Nota de {0}, no de LeukoGuide:</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_desk.py"/>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_desk.py"/>
        <source>Take this sign-off back?</source>
        <translation>¿Retirar esta revisión firmada?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_desk.py"/>
        <source>The text counts as not reviewed from now on, on screen and on paper.</source>
        <translation>Desde ahora el texto cuenta como no revisado, en pantalla y en papel.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_desk.py"/>
        <source>our clinic</source>
        <translation>nuestra clínica</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_desk.py"/>
        <source>{0}: sheets on one side effect</source>
        <translation>{0}: hojas sobre un efecto secundario</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_desk.py"/>
        <source>{0}: the checklist, each sign</source>
        <translation>{0}: la lista, cada señal</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_words.py"/>
        <source>Checked by {0}, {1} on {2}.</source>
        <translation>Revisado por {0}, {1} el {2}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_words.py"/>
        <source>MMMM d, yyyy</source>
        <translation>d 'de' MMMM 'de' yyyy</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_words.py"/>
        <source>Not reviewed</source>
        <translation>No revisado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_words.py"/>
        <source>Review date passed</source>
        <translation>Fecha de revisión vencida</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_words.py"/>
        <source>Review date passed on {0}.</source>
        <translation>La fecha de revisión venció el {0}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_words.py"/>
        <source>Reviewed</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_words.py"/>
        <source>Reviewed by {0} on {1}. Next review due {2}.</source>
        <translation>Revisado por {0} el {1}. Próxima revisión: {2}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_words.py"/>
        <source>Signed off so far: {0}</source>
        <translation>Firmas hasta hoy: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_words.py"/>
        <source>This text is more than a year old. Ask your care team for a new one.</source>
        <translation>Este texto tiene más de un año. Pida uno nuevo a su equipo de atención.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_words.py"/>
        <source>This text was due for a new check by {0}. Ask your care team for a new one.</source>
        <translation>Este texto debía revisarse otra vez antes del {0}. Pida uno nuevo a su equipo de atención.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_words.py"/>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/review_words.py"/>
        <source>{0}, {1}, taken back</source>
        <translation>{0}, {1}, retirada</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/staff_desk.py"/>
        <source>The clinic's part is for staff</source>
        <translation>La parte de la clínica es para el personal</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/audience_switch.py"/>
        <source>Patient words</source>
        <translation>Para pacientes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/audience_switch.py"/>
        <source>Professional</source>
        <translation>Profesional</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/order_bar.py"/>
        <source>By how soon to call</source>
        <translation>Según la urgencia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/order_bar.py"/>
        <source>By part of the body</source>
        <translation>Según la parte del cuerpo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/order_bar.py"/>
        <source>By when it tends to start</source>
        <translation>Según cuándo suele empezar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/order_bar.py"/>
        <source>Days since treatment</source>
        <translation>Días desde el tratamiento</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/order_bar.py"/>
        <source>Only moves signs up that the sources place on that day. Not kept.</source>
        <translation>Solo sube las señales que las fuentes ubican en ese día. No se guarda.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/order_bar.py"/>
        <source>Order of the signs</source>
        <translation>Orden de las señales</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/sign_list.py"/>
        <source>Call 911 or your care team's 24-hour line now, day or night.</source>
        <translation>Llame ahora al 911 o a la línea de 24 horas de su equipo de atención, de día o de noche.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/sign_list.py"/>
        <source>Call your care team the same day.</source>
        <translation>Llame a su equipo de atención el mismo día.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/sign_list.py"/>
        <source>Write it down and tell your care team.</source>
        <translation>Anótelo y dígalo a su equipo de atención.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/sign_note.py"/>
        <source>How often</source>
        <translation>Con qué frecuencia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/sign_note.py"/>
        <source>When a reaction with this sign tends to start</source>
        <translation>Cuándo suele empezar una reacción con esta señal</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/sign_note.py"/>
        <source>{0} people had it.</source>
        <translation>Lo tuvieron {0} personas.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/sign_row.py"/>
        <source>Day {0} is in the time that the sources name</source>
        <translation>El día {0} está en el período que indican las fuentes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/sign_row.py"/>
        <source>From “Get help now”</source>
        <translation>De “Pida ayuda ahora”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/sign_row.py"/>
        <source>Hide what to do</source>
        <translation>Ocultar qué hacer</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/sign_row.py"/>
        <source>Listed for this therapy</source>
        <translation>Señalado para esta terapia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/sign_row.py"/>
        <source>Named in “Get help now” of this therapy</source>
        <translation>Nombrado en “Pida ayuda ahora” de esta terapia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/sign_row.py"/>
        <source>Of immunotherapy in general</source>
        <translation>De la inmunoterapia en general</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/sign_row.py"/>
        <source>Of its class</source>
        <translation>De su clase</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/sign_row.py"/>
        <source>Of this therapy</source>
        <translation>De esta terapia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/checklist/sign_row.py"/>
        <source>Show what to do</source>
        <translation>Mostrar qué hacer</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/help_banner.py"/>
        <source>No number is set here. Ask your team for their number, day and night.</source>
        <translation>Aquí no hay un número. Pida a su equipo su número de día y de noche.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/help_banner.py"/>
        <source>Say on the phone</source>
        <translation>Diga por teléfono</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/help_banner.py"/>
        <source>Your clinic, nights and weekends</source>
        <translation>Su clínica, noches y fines de semana</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/help_banner.py"/>
        <source>“I had {0} on (say the date). Now I have this: {1}.”</source>
        <translation>“Recibí {0} el (diga la fecha). Ahora tengo esto: {1}.”</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/idle_notice.py"/>
        <source>Is somebody still here? If not, everything ticked or entered in worksheets is cleared within half a minute.</source>
        <translation>¿Sigue alguien aquí? Si no, todo lo marcado o escrito en las hojas de trabajo se borra en menos de medio minuto.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/idle_notice.py"/>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/day_grid.py"/>
        <source>day before</source>
        <translation>día antes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/lead.py"/>
        <source>About this page</source>
        <translation>Acerca de esta página</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/links.py"/>
        <source>Named in</source>
        <translation>Se nombra en</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/links.py"/>
        <source>Open {0}</source>
        <translation>Abrir {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/links.py"/>
        <source>{0} people in a study</source>
        <translation>{0} personas en un estudio</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/rail.py"/>
        <source>Withdrawal</source>
        <translation>Retiro</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/rail.py"/>
        <source>Withdrawn: {0}</source>
        <translation>Retirado: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/reactions.py"/>
        <source>grade {0} {1}%</source>
        <translation>grado {0} {1}%</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/reactions.py"/>
        <source>serious {0}%</source>
        <translation>grave {0}%</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/reactions.py"/>
        <source>serious {0}% or more</source>
        <translation>grave {0}% o más</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/reactions.py"/>
        <source>{0}% or more</source>
        <translation>{0}% o más</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/shares.py"/>
        <source>Any grade</source>
        <translation>Cualquier grado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/shares.py"/>
        <source>Severe, grade as named</source>
        <translation>Grave, grado indicado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/shares.py"/>
        <source>This many or more</source>
        <translation>Esta cantidad o más</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/shown.py"/>
        <source>Comparator: {0}.</source>
        <translation>Comparador: {0}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/shown.py"/>
        <source>No longer current.</source>
        <translation>Ya no está vigente.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/shown.py"/>
        <source>Older than 12 months</source>
        <translation>De hace más de 12 meses</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/shown.py"/>
        <source>Perhaps older than 12 months</source>
        <translation>Quizá de hace más de 12 meses</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/shown.py"/>
        <source>Sources: {0}. Older than 12 months, or perhaps: {1}. Undated: {2}.</source>
        <translation>Fuentes: {0}. De hace más de 12 meses, o quizá: {1}. Sin fecha: {2}.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/shown.py"/>
        <source>read</source>
        <translation>se leyó</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/shown.py"/>
        <source>secondary</source>
        <translation>secundaria</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/shown.py"/>
        <source>secondary source</source>
        <translation>fuente secundaria</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/table.py"/>
        <source>in doubt</source>
        <translation>dudoso</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/terms.py"/>
        <source>Word to know</source>
        <translation>Palabra que conviene saber</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/then_now.py"/>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/then_now.py"/>
        <source>Imprecise</source>
        <translation>Impreciso</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/then_now.py"/>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/then_now.py"/>
        <source>Out of date</source>
        <translation>Desactualizado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/then_now.py"/>
        <source>Then</source>
        <translation>Antes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/then_now.py"/>
        <source>Wrong</source>
        <translation>Incorrecto</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/then_now.py"/>
        <source>the number in the article is wrong</source>
        <translation>el número del artículo es incorrecto</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/trial_bars.py"/>
        <source>This therapy</source>
        <translation>Esta terapia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/trial_bars.py"/>
        <source>{0} months</source>
        <translation>{0} meses</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/trial_bars.py"/>
        <source>{0}: this therapy {1}, {2} {3}</source>
        <translation>{0}: esta terapia {1}, {2} {3}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/page_view/word.py"/>
        <source>Also: {0}</source>
        <translation>También: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Another LeukoGuide window is writing the clinic's own data.</source>
        <translation>Otra ventana de LeukoGuide está escribiendo los datos de la clínica.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Ask the person who looks after this computer.</source>
        <translation>Pregunte a la persona encargada de esta computadora.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Care</source>
        <translation>Atención</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Choose another PIN and try again. Nothing was changed.</source>
        <translation>Elija otro PIN e inténtelo otra vez. No se cambió nada.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Choose the plan that starts on this date, or print the calendar without dates.</source>
        <translation>Elija el plan que empieza en esta fecha, o imprima el calendario sin fechas.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Connect a printer or switch it on and try again, or save the sheet as a PDF file.</source>
        <translation>Conecte o encienda una impresora e intente de nuevo, o guarde la hoja como archivo PDF.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Evidence</source>
        <translation>Estudios</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>How it is given</source>
        <translation>Cómo se administra</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Install LeukoGuide again, or run 'make content' from source. Nothing was changed.</source>
        <translation>Instale LeukoGuide otra vez o, desde el código fuente, ejecute 'make content'. No se cambió nada.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Life during treatment</source>
        <translation>La vida durante el tratamiento</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Look at the printer before you print the sheet again, or save a PDF file.</source>
        <translation>Mire la impresora antes de imprimir la hoja otra vez, o guarde un archivo PDF.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Look at the printer's paper and its display and try again, or save a PDF file.</source>
        <translation>Revise el papel y la pantalla de la impresora e intente de nuevo, o guarde un archivo PDF.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Look at the year and type it again, or print the calendar without dates.</source>
        <translation>Mire el año y escríbalo otra vez, o imprima el calendario sin fechas.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Nearest names: {0}</source>
        <translation>Nombres más parecidos: {0}</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>No PIN was set.</source>
        <translation>No se fijó ningún PIN.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>No printer was found.</source>
        <translation>No se encontró ninguna impresora.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Nothing of it was deleted. Start LeukoGuide: it sets the damaged file aside and goes on with the newest good backup.</source>
        <translation>No se borró nada. Inicie LeukoGuide: aparta el archivo dañado y sigue con la copia de seguridad sana más reciente.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Nothing was changed. A computer without the file follows no policy; a start with --policy and no such file follows the strictest. “leukoguide policy example” prints one to begin with.</source>
        <translation>No se cambió nada. Una computadora sin el archivo no sigue ninguna regla; si se inicia con --policy y el archivo no está, sigue las más estrictas. “leukoguide policy example” escribe uno para empezar.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Nothing was changed. Look at the folder (--data-dir) and at the user account.</source>
        <translation>No se cambió nada. Revise la carpeta (--data-dir) y la cuenta de usuario.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Nothing was changed. Look at the name of the file and at the right to read it.</source>
        <translation>No se cambió nada. Mire el nombre del archivo y el permiso para leerlo.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Nothing was changed. Make the export again with 'leukoguide site export'.</source>
        <translation>No se cambió nada. Haga otra vez la exportación con 'leukoguide site export'.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Nothing was changed. Try again in a moment.</source>
        <translation>No se cambió nada. Vuelva a intentarlo en un momento.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Nothing was left behind. Choose another folder, or free some space, and try again.</source>
        <translation>No quedó ningún resto. Elija otra carpeta o libere espacio e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Nothing was lost. Ask the person who looks after this computer.</source>
        <translation>No se perdió nada. Pregunte a la persona encargada de esta computadora.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Nothing was saved or printed. Ask the person who looks after this computer.</source>
        <translation>No se guardó ni se imprimió nada. Pregunte a la persona encargada de esta computadora.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Nothing was saved or printed. Look for the character in the name and the note for this print, then in the clinic's name and address, and write it another way. If it is not there, tell the makers of LeukoGuide.</source>
        <translation>No se guardó ni se imprimió nada. Busque el carácter en el nombre y la nota de esta impresión, y después en el nombre y la dirección de la clínica, y escríbalo de otra manera. Si no está allí, avise a quienes hacen LeukoGuide.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Nothing was written over. Close this, open it again and look at what is there now.</source>
        <translation>No se sobrescribió nada. Cierre esto, ábralo otra vez y mire lo que hay ahora.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Read the entry in professional words, or choose a sheet for another entry.</source>
        <translation>Lea esta entrada en palabras para profesionales o elija la hoja de otra entrada.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Save the sheet as a PDF file, or open the print window again in a moment.</source>
        <translation>Guarde la hoja como archivo PDF, o abra de nuevo la ventana de impresión en un momento.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Signs and grading</source>
        <translation>Señales y grados</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Someone changed this in another window after you opened it.</source>
        <translation>Alguien cambió esto en otra ventana después de que usted lo abrió.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Something LeukoGuide needs is not as it should be.</source>
        <translation>Algo que LeukoGuide necesita no está como debe.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The clinic's own data is damaged.</source>
        <translation>Los datos de la clínica están dañados.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The clinic's own data is unchanged. Name a file in a folder that can be written to.</source>
        <translation>Los datos propios de la clínica no han cambiado. Nombre un archivo en una carpeta en la que se pueda escribir.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The clinic's own data was written by a newer LeukoGuide.</source>
        <translation>Los datos de la clínica los escribió una versión más nueva de LeukoGuide.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The content file is cut short.</source>
        <translation>El archivo de contenido está incompleto.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The content file is damaged, so nothing in it is shown.</source>
        <translation>El archivo de contenido está dañado; por eso no se muestra nada de él.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The content file is empty.</source>
        <translation>El archivo de contenido está vacío.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The content file is missing.</source>
        <translation>Falta el archivo de contenido.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The content file is newer than this program.</source>
        <translation>El archivo de contenido es más nuevo que este programa.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The content file is older than this program can read.</source>
        <translation>El archivo de contenido es demasiado viejo para este programa.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The content file was not made for LeukoGuide.</source>
        <translation>El archivo de contenido no se hizo para LeukoGuide.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The export could not be written.</source>
        <translation>No se pudo escribir la exportación.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The file could not be saved.</source>
        <translation>No se pudo guardar el archivo.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The file to import cannot be read.</source>
        <translation>No se puede leer el archivo que se quiere importar.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The policy file cannot be checked:</source>
        <translation>No se puede comprobar el archivo de reglas:</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The policy file cannot be used:</source>
        <translation>El archivo de reglas no se puede usar:</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The print service of this computer does not answer.</source>
        <translation>El servicio de impresión de esta computadora no responde.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The printer did not answer in time, so the sheet may or may not come out.</source>
        <translation>La impresora no respondió a tiempo: la hoja puede salir o no.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The printer did not take the sheet.</source>
        <translation>La impresora no aceptó la hoja.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The sheet could not be made.</source>
        <translation>No se pudo preparar la hoja.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The sheet holds characters that LeukoGuide cannot print:</source>
        <translation>La hoja contiene caracteres que LeukoGuide no puede imprimir:</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The source</source>
        <translation>La fuente</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>The start date is more than a year before or after today:</source>
        <translation>La fecha de inicio está a más de un año de hoy:</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Then and now</source>
        <translation>Antes y ahora</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Therapies that list it</source>
        <translation>Terapias que lo nombran</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Therapies that warn of it</source>
        <translation>Terapias que advierten sobre él</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>There are no patient words for this entry yet, so no sheet was made:</source>
        <translation>Todavía no hay palabras para pacientes en esta entrada; por eso no se preparó ninguna hoja:</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>There is more than one plan of days, so the dates would be a guess:</source>
        <translation>Hay más de un plan de días; las fechas serían una suposición:</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>There is no data of a clinic here yet.</source>
        <translation>Aquí todavía no hay datos de una clínica.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>There is no entry with this name.</source>
        <translation>No hay ninguna entrada con este nombre.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>This could not be kept in the clinic's own data.</source>
        <translation>Esto no se pudo guardar en los datos de la clínica.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>This file is no whole export of a clinic's data.</source>
        <translation>Este archivo no es una exportación completa de los datos de una clínica.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Try a search.</source>
        <translation>Intente una búsqueda.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Until it is mended, the strictest rules hold. See “leukoguide policy example”.</source>
        <translation>Mientras no se corrija, rigen las reglas más estrictas. Vea “leukoguide policy example”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Update LeukoGuide first, then use this content. Nothing was changed.</source>
        <translation>Primero actualice LeukoGuide y después use este contenido. No se cambió nada.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Update LeukoGuide on this computer. Until then the data stays as it is.</source>
        <translation>Actualice LeukoGuide en esta computadora. Hasta entonces los datos quedan como están.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>Warnings</source>
        <translation>Advertencias</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>What was kept before is unchanged. Free some space, or ask for the right to write.</source>
        <translation>Lo que estaba guardado no ha cambiado. Libere espacio o pida permiso para escribir.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>What was read in it</source>
        <translation>Qué se leyó en ella</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>a part of the path is no folder</source>
        <translation>una parte de la ruta no es una carpeta</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>another program is using it</source>
        <translation>otro programa lo está usando</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>fewer than {0} of 100</source>
        <translation>menos de {0} de cada 100</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>it is no PDF with pages</source>
        <translation>no es un PDF con páginas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>nothing can be written there, only read</source>
        <translation>allí no se puede escribir, solo leer</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>the disk or the drive has a fault</source>
        <translation>el disco o la unidad tiene un fallo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>the name is too long</source>
        <translation>el nombre es demasiado largo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>there is no space left</source>
        <translation>no queda espacio</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>there is no such file or folder</source>
        <translation>no existe ese archivo o carpeta</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>there is something of this name already</source>
        <translation>ya existe algo con ese nombre</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>there was nothing to write</source>
        <translation>no había nada que escribir</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>this account is not allowed to</source>
        <translation>esta cuenta no tiene permiso</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>this account is not allowed to, or another program has it open</source>
        <translation>esta cuenta no tiene permiso, u otro programa lo tiene abierto</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>this account may not use more space</source>
        <translation>esta cuenta no puede usar más espacio</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>what was written reads back differently</source>
        <translation>lo que se escribió no se lee igual</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>{0} of 100</source>
        <translation>{0} de cada 100</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/wording.py"/>
        <source>{0} or more of 100</source>
        <translation>{0} o más de cada 100</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/workspace.py"/>
        <source>Show the checklist</source>
        <translation>Mostrar la lista</translation>
    </message>
</context>
</TS>
