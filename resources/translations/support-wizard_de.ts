<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>app</name>
    <message>
        <source>Accounts of the kind &quot;%1&quot; are not known. Known kinds: %2.</source>
        <translation>Konten der Art „%1“ sind nicht bekannt. Bekannte Arten: %2.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Angemeldet als %1.</translation>
    </message>
    <message>
        <source>Signed in as %1 (%2).</source>
        <translation>Angemeldet als %1 (%2).</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;. &quot;accounts list&quot; shows those there are.</source>
        <translation>Es gibt kein Konto „%1“. „accounts list“ zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>There is no display for the window (DISPLAY and WAYLAND_DISPLAY are not set). The command line works without one:</source>
        <translation>Für das Fenster gibt es keine Anzeige (DISPLAY und WAYLAND_DISPLAY sind nicht gesetzt). Die Befehlszeile arbeitet ohne:</translation>
    </message>
    <message>
        <source>The settings hold for this run only: the file %1 cannot be written. Check the rights of its folder and the free space.</source>
        <translation>Die Einstellungen gelten nur bis zum Ende des Programms: In die Datei %1 kann nicht geschrieben werden. Prüfen Sie die Rechte des Ordners und den freien Speicherplatz.</translation>
    </message>
    <message>
        <source>No mail server is set up. Set one up, save the e-mail as a file, or open it in your mail program.</source>
        <translation>Es ist kein Mailserver eingerichtet. Richten Sie einen ein, speichern Sie die E-Mail als Datei oder öffnen Sie sie in Ihrem Mailprogramm.</translation>
    </message>
    <message>
        <source>The settings of the mail server in %1 cannot be used. Set the mail server up again.</source>
        <translation>Die Einstellungen des Mailservers in %1 sind nicht verwendbar. Richten Sie den Mailserver neu ein.</translation>
    </message>
    <message>
        <source>The settings of the mail server cannot be written to %1. Check the free space and the rights of its folder.</source>
        <translation>Die Einstellungen des Mailservers können nicht nach %1 geschrieben werden. Prüfen Sie den freien Platz und die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>The account of the request is not set up any more, so its files cannot follow. Add the account again.</source>
        <translation>Das Konto der Anfrage ist nicht mehr eingerichtet, darum können ihre Dateien nicht folgen. Fügen Sie das Konto wieder hinzu.</translation>
    </message>
    <message>
        <source>The link asks for something that this program does not do. It opens links like support-wizard://new?subject=…</source>
        <translation>Der Link verlangt etwas, was dieses Programm nicht tut. Es öffnet Links wie support-wizard://new?subject=…</translation>
    </message>
</context>
<context>
    <name>app::AccountDialog</name>
    <message>
        <source>A secret is kept in the keychain.</source>
        <translation>Ein Zugangsschlüssel liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>A secret is kept for this run.</source>
        <translation>Ein Zugangsschlüssel ist bis zum Ende des Programms hinterlegt.</translation>
    </message>
    <message>
        <source>&amp;Save account</source>
        <translation>Konto &amp;speichern</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Edit account: %1</source>
        <translation>Konto bearbeiten: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Secret is empty. Paste the API token of your Support Center.</source>
        <translation>Der Zugangsschlüssel ist leer. Fügen Sie das API-Token Ihres Support Centers ein.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>The account is not saved. %1</source>
        <translation>Das Konto ist nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>The secret was not stored: the keychain of this computer cannot be used, or is locked. Unlock it and save again, or choose another place: a file of your own, or this run only.</source>
        <translation>Der Zugangsschlüssel wurde nicht abgelegt: Der Schlüsselbund dieses Computers ist nicht benutzbar oder gesperrt. Entsperren Sie ihn und speichern Sie noch einmal, oder wählen Sie einen anderen Ort: eine eigene Datei oder nur bis zum Ende des Programms.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>What you have typed for this account is not saved.</source>
        <translation>Was Sie für dieses Konto eingegeben haben, ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Go on typing</source>
        <translation>&amp;Weiter eingeben</translation>
    </message>
    <message>
        <source>The account is not saved yet. The cursor is in the first field that needs you.</source>
        <translation>Das Konto ist noch nicht gespeichert. Die Einfügemarke steht im ersten Feld, das Sie braucht.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei auswählen</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Address, user and secret are needed to test the connection, and what is entered under Network must be complete.</source>
        <translation>Um die Verbindung zu testen, werden Adresse, Benutzer und Geheimnis gebraucht, und die Angaben unter „Netzwerk“ müssen vollständig sein.</translation>
    </message>
    <message>
        <source>S&amp;top testing</source>
        <translation>Test a&amp;bbrechen</translation>
    </message>
    <message>
        <source>Testing the connection …</source>
        <translation>Die Verbindung wird getestet …</translation>
    </message>
    <message>
        <source>The sign-in does not work. The list says what to do next.</source>
        <translation>Die Anmeldung geht nicht. Die Liste sagt, was als Nächstes zu tun ist.</translation>
    </message>
    <message>
        <source>The connection does not work. The list says where, and what to do next.</source>
        <translation>Die Verbindung geht nicht. Die Liste sagt, an welcher Stelle, und was als Nächstes zu tun ist.</translation>
    </message>
    <message>
        <source>The password at the proxy is empty. Enter it, or leave the user at the proxy empty when the proxy asks for no sign-in.</source>
        <translation>Das Passwort für den Proxy ist leer. Geben Sie es ein, oder lassen Sie den Benutzer am Proxy leer, wenn der Proxy keine Anmeldung verlangt.</translation>
    </message>
    <message numerus="yes">
        <source>%n authorities will be trusted: %1. The first of them is valid until %2.</source>
        <extracomment>%1 are names of certificate authorities, %2 is a day</extracomment>
        <translation>
            <numerusform>%n Zertifizierungsstelle wird vertraut: %1. Sie ist gültig bis %2.</numerusform>
            <numerusform>%n Zertifizierungsstellen wird vertraut: %1. Die erste von ihnen ist gültig bis %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::AccountTest</name>
    <message>
        <source>Look up the name</source>
        <translation>Namen nachschlagen</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>a stage of the test of a connection: does a Support Center answer</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Right to file requests</source>
        <translation>Recht, Anfragen zu stellen</translation>
    </message>
    <message>
        <source>Works</source>
        <extracomment>verdict of a stage of a test</extracomment>
        <translation>Geht</translation>
    </message>
    <message>
        <source>Works for now</source>
        <extracomment>verdict of a stage of a test</extracomment>
        <translation>Geht vorerst</translation>
    </message>
    <message>
        <source>Fails</source>
        <extracomment>verdict of a stage of a test</extracomment>
        <translation>Schlägt fehl</translation>
    </message>
    <message>
        <source>Not needed</source>
        <extracomment>verdict of a stage of a test</extracomment>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>Not tried</source>
        <extracomment>verdict of a stage of a test</extracomment>
        <translation>Nicht versucht</translation>
    </message>
    <message>
        <source>A Support Center answers at %1.</source>
        <translation>Bei %1 antwortet ein Support Center.</translation>
    </message>
    <message>
        <source>Requests can be read and files sent. No request was filed for this test.</source>
        <translation>Anfragen können gelesen und Dateien gesendet werden. Für diesen Test wurde keine Anfrage gestellt.</translation>
    </message>
    <message>
        <source>%1 But not as an agent. Untick “I am an agent of this Support Center”, or use an agent&apos;s sign-in.</source>
        <translation>%1 Aber nicht als Agent. Nehmen Sie den Haken bei „Ich bin ein Agent dieses Support Centers“ weg, oder verwenden Sie die Anmeldung eines Agenten.</translation>
    </message>
    <message>
        <source>%1 As an agent, by the way: tick “I am an agent of this Support Center” to file requests in the name of the person they are for.</source>
        <extracomment>%1 is &quot;Signed in as Jane Doe.&quot;</extracomment>
        <translation>%1 Als Agent übrigens: Setzen Sie den Haken bei „Ich bin ein Agent dieses Support Centers“, um Anfragen im Namen der Person zu stellen, für die sie sind.</translation>
    </message>
</context>
<context>
    <name>app::AccountsDialog</name>
    <message>
        <source>%1 (practice center)</source>
        <translation>%1 (Übungs-Center)</translation>
    </message>
    <message>
        <source>%1 (used for new requests)</source>
        <translation>%1 (für neue Anfragen)</translation>
    </message>
    <message>
        <source>&amp;Add …</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Use for new requests</source>
        <translation>&amp;Für neue Anfragen verwenden</translation>
    </message>
    <message>
        <source>&amp;Remove …</source>
        <translation>&amp;Entfernen …</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There is no account yet. Add the one of your Support Center.</source>
        <translation>Es gibt noch kein Konto. Fügen Sie das Ihres Support Centers hinzu.</translation>
    </message>
    <message>
        <source>The practice account is part of the program and cannot be changed.</source>
        <translation>Das Übungskonto gehört zum Programm und kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Konto entfernen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>The account was removed. Its secret may still be in the keychain. %1</source>
        <translation>Das Konto wurde entfernt. Sein Zugangsschlüssel ist vielleicht noch im Schlüsselbund. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of this account are not delivered yet. They stay in the outbox and will not be delivered without it.</source>
        <translation>
            <numerusform>%n Anfrage dieses Kontos ist noch nicht zugestellt. Sie bleibt im Postausgang und wird ohne das Konto nicht zugestellt.</numerusform>
            <numerusform>%n Anfragen dieses Kontos sind noch nicht zugestellt. Sie bleiben im Postausgang und werden ohne das Konto nicht zugestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The account %1 is removed from this program, and its secret from the keychain. Nothing changes at the Support Center.</source>
        <translation>Das Konto %1 wird aus diesem Programm entfernt und sein Geheimnis aus dem Schlüsselbund. Im Support Center ändert sich nichts.</translation>
    </message>
</context>
<context>
    <name>app::ArrivalPanel</name>
    <message>
        <source>It is t&amp;here</source>
        <translation>Es ist &amp;da</translation>
    </message>
    <message>
        <source>It is n&amp;ot there: send it again …</source>
        <translation>Es ist &amp;nicht da: erneut senden …</translation>
    </message>
    <message>
        <source>Number of the ticket</source>
        <translation>Nummer des Tickets</translation>
    </message>
    <message>
        <source>Send the request again</source>
        <translation>Anfrage erneut senden</translation>
    </message>
    <message>
        <source>Have you looked in the Support Center? If the request has arrived after all, there will be two tickets of it.</source>
        <translation>Haben Sie im Support Center nachgesehen? Falls die Anfrage doch angekommen ist, gibt es danach zwei Tickets dazu.</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>Noch einmal &amp;senden</translation>
    </message>
    <message>
        <source>&amp;Do not send</source>
        <translation>N&amp;icht senden</translation>
    </message>
</context>
<context>
    <name>app::Attachments</name>
    <message>
        <source>&amp;Save …</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>“%1” (%2) came with a message. Save it, or open it with the program your desktop has for such files?</source>
        <extracomment>%1: file name, %2: its size</extracomment>
        <translation>„%1“ (%2) kam mit einer Nachricht. Speichern, oder mit dem Programm öffnen, das Ihre Arbeitsumgebung für solche Dateien hat?</translation>
    </message>
    <message>
        <source>“%1” (%2) came with a message. A file of this kind could start something on this computer, so it can only be saved.</source>
        <translation>„%1“ (%2) kam mit einer Nachricht. Eine Datei dieser Art könnte auf diesem Rechner etwas starten, daher kann sie nur gespeichert werden.</translation>
    </message>
    <message>
        <source>File of a message</source>
        <translation>Datei einer Nachricht</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Datei speichern</translation>
    </message>
    <message>
        <source>The account of this ticket is not set up any more. Add it again, then try again.</source>
        <translation>Das Konto dieses Tickets ist nicht mehr eingerichtet. Fügen Sie es wieder hinzu, und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>app::Background</name>
    <message>
        <source>&amp;Open Support Wizard</source>
        <translation>Support Wizard &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Quit now, deliver at the next start</source>
        <translation>Jetzt &amp;beenden, beim nächsten Start zustellen</translation>
    </message>
    <message numerus="yes">
        <source>Support Wizard: %n request(s) under way</source>
        <translation>
            <numerusform>Support Wizard: %n Anfrage unterwegs</numerusform>
            <numerusform>Support Wizard: %n Anfragen unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (practice center)</source>
        <translation>%1 (Übungs-Center)</translation>
    </message>
    <message>
        <source>A request needs you</source>
        <translation>Eine Anfrage braucht Sie</translation>
    </message>
    <message>
        <source>Delivered, but not as it was sent</source>
        <translation>Zugestellt, aber nicht wie gesendet</translation>
    </message>
    <message>
        <source>Request delivered</source>
        <translation>Anfrage zugestellt</translation>
    </message>
    <message>
        <source>It is ticket %1 now.</source>
        <translation>Sie ist jetzt Ticket %1.</translation>
    </message>
    <message numerus="yes">
        <source>Support Wizard: %n new answer(s)</source>
        <translation>
            <numerusform>Support Wizard: %n neue Antwort</numerusform>
            <numerusform>Support Wizard: %n neue Antworten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ColleagueList</name>
    <message>
        <source>&amp;Add …</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Colleagues who are named in the e-mail</source>
        <translation>Kollegen, die in der E-Mail genannt werden</translation>
    </message>
</context>
<context>
    <name>app::ContactDialog</name>
    <message>
        <source>Add colleague</source>
        <translation>Kollegen hinzufügen</translation>
    </message>
    <message>
        <source>Edit colleague</source>
        <translation>Kollegen bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>&amp;Save colleague</source>
        <translation>Kollegen &amp;speichern</translation>
    </message>
    <message>
        <source>Name is empty. Write whom support should ask for.</source>
        <translation>Der Name ist leer. Schreiben Sie, nach wem der Support fragen soll.</translation>
    </message>
</context>
<context>
    <name>app::ContactsWindow</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>&amp;Search name, e-mail, company or project</source>
        <translation>Name, E-Mail, Firma oder Projekt &amp;suchen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>&amp;New …</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>E&amp;xport …</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Find &amp;duplicates</source>
        <translation>&amp;Doppelte suchen</translation>
    </message>
    <message>
        <source>Nobody is called so. Search for a part of a name, an address or a company.</source>
        <translation>Niemand heißt so. Suchen Sie nach einem Teil eines Namens, einer Adresse oder einer Firma.</translation>
    </message>
    <message>
        <source>There are no contacts yet. Add one, import a file, or file a request for somebody else: whom it is for is kept here.</source>
        <translation>Es gibt noch keine Kontakte. Fügen Sie einen hinzu, importieren Sie eine Datei, oder stellen Sie eine Anfrage für jemand anderen: Für wen sie ist, wird hier festgehalten.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1 is the number of a line of a file, %2 what is wrong with it</extracomment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>Contacts (*.csv *.vcf *.vcard);;All files (*)</source>
        <translation>Kontakte (*.csv *.vcf *.vcard);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>Kontakte exportieren</translation>
    </message>
    <message>
        <source>“%1” cannot be read, or is larger than 16 MB. Choose a CSV or vCard file.</source>
        <translation>„%1“ kann nicht gelesen werden oder ist größer als 16 MB. Wählen Sie eine CSV- oder vCard-Datei.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) of the file are here already, with the same e-mail address or telephone number. Complete them from the file? Only what is empty here is filled, nothing is replaced.</source>
        <translation>
            <numerusform>%n Kontakt der Datei ist schon hier, mit derselben E-Mail-Adresse oder Telefonnummer. Soll er aus der Datei ergänzt werden? Nur was hier leer ist, wird gefüllt, nichts wird ersetzt.</numerusform>
            <numerusform>%n Kontakte der Datei sind schon hier, mit derselben E-Mail-Adresse oder Telefonnummer. Sollen sie aus der Datei ergänzt werden? Nur was hier leer ist, wird gefüllt, nichts wird ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Complete them</source>
        <translation>&amp;Ergänzen</translation>
    </message>
    <message>
        <source>Only &amp;new ones</source>
        <translation>Nur &amp;neue</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What these lines hold was not taken; all others were:</source>
        <translation>Was in diesen Zeilen steht, wurde nicht übernommen, alle anderen schon:</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) were saved.</source>
        <translation>
            <numerusform>%n Kontakt wurde gespeichert.</numerusform>
            <numerusform>%n Kontakte wurden gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) were written to “%1”.</source>
        <translation>
            <numerusform>%n Kontakt wurde in „%1“ geschrieben.</numerusform>
            <numerusform>%n Kontakte wurden in „%1“ geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” could not be written: %2</source>
        <translation>„%1“ konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Nobody is here twice.</source>
        <translation>Niemand ist doppelt vorhanden.</translation>
    </message>
    <message>
        <source>“%1” stays, “%2” goes</source>
        <extracomment>two different values of one contact: %1 stays, %2 goes</extracomment>
        <translation>„%1“ bleibt, „%2“ entfällt</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>Doppelte suchen</translation>
    </message>
    <message>
        <source>“%1” and “%2” have the same e-mail address or telephone number. Make one contact of them?</source>
        <translation>„%1“ und „%2“ haben dieselbe E-Mail-Adresse oder Telefonnummer. Soll ein Kontakt daraus werden?</translation>
    </message>
    <message>
        <source>Leave &amp;both</source>
        <translation>&amp;Beide lassen</translation>
    </message>
    <message>
        <source>&amp;Merge them</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>a name in a list of names</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>As before again: %1.</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>Wieder wie zuvor: %1.</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv);;vCard for phones and mail programs (*.vcf)</source>
        <translation>Tabelle für Tabellenkalkulationen (*.csv);;vCard für Telefone und Mailprogramme (*.vcf)</translation>
    </message>
</context>
<context>
    <name>app::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>There is no message yet.</source>
        <translation>Es gibt noch keine Nachricht.</translation>
    </message>
    <message>
        <source>%1 (%2 UTC)</source>
        <extracomment>%1: local date and time with its zone, %2: the same time as support staff elsewhere say it</extracomment>
        <translation>%1 (%2 UTC)</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>File: %1 (%2)</source>
        <extracomment>%1: file name, %2: its size</extracomment>
        <translation>Datei: %1 (%2)</translation>
    </message>
    <message>
        <source>New: </source>
        <extracomment>Before a message that the person has not seen yet</extracomment>
        <translation>Neu: </translation>
    </message>
    <message>
        <source>[picture]</source>
        <translation>[Bild]</translation>
    </message>
</context>
<context>
    <name>app::Desk</name>
    <message>
        <source>What you choose in the list is shown here.</source>
        <translation>Hier steht, was Sie in der Liste wählen.</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Drafts (%1)</source>
        <translation>Entwürfe (%1)</translation>
    </message>
    <message>
        <source>Outbox (%1)</source>
        <translation>Postausgang (%1)</translation>
    </message>
    <message>
        <source>Tickets (%1)</source>
        <translation>Tickets (%1)</translation>
    </message>
</context>
<context>
    <name>app::DraftDetail</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Delete …</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>Draft for %1, saved %2. Nothing of it has been sent.</source>
        <translation>Entwurf für %1, gespeichert %2. Davon wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>an account that is not set up here</source>
        <translation>ein Konto, das hier nicht eingerichtet ist</translation>
    </message>
    <message>
        <source>It is open in a window of its own. Close that one before you delete the draft.</source>
        <translation>Er ist in einem eigenen Fenster geöffnet. Schließen Sie dieses, bevor Sie den Entwurf löschen.</translation>
    </message>
    <message>
        <source>Show its &amp;window</source>
        <translation>F&amp;enster zeigen</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>Entwurf löschen</translation>
    </message>
    <message>
        <source>Delete the draft “%1”? It cannot be brought back.</source>
        <translation>Den Entwurf „%1“ löschen? Er lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Ans&amp;wers so far</source>
        <translation>Antworten &amp;bisher</translation>
    </message>
    <message>
        <source>Save as templat&amp;e …</source>
        <translation>Als &amp;Vorlage speichern …</translation>
    </message>
</context>
<context>
    <name>app::DraftsView</name>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>There is no draft. A request that you start is kept here until you send it.</source>
        <translation>Es gibt keinen Entwurf. Eine Anfrage, die Sie beginnen, bleibt hier, bis Sie sie senden.</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neue Anfrage</translation>
    </message>
</context>
<context>
    <name>app::EntryActs</name>
    <message>
        <source>Tr&amp;y now</source>
        <translation>Jetzt &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Edit again</source>
        <translation>Noch einmal &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Send by e-&amp;mail …</source>
        <translation>Per E-&amp;Mail senden …</translation>
    </message>
    <message>
        <source>Save as &amp;package …</source>
        <translation>Als &amp;Paket speichern …</translation>
    </message>
    <message>
        <source>&amp;Abandon …</source>
        <translation>A&amp;ufgeben …</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Abandon</source>
        <translation>A&amp;ufgeben</translation>
    </message>
    <message>
        <source>Abandon request</source>
        <translation>Anfrage aufgeben</translation>
    </message>
    <message>
        <source>Abandon the request “%1”? It is not sent any more. Its text stays here until the window is closed. A package keeps all of it in one file, to be sent later or from elsewhere.</source>
        <translation>Die Anfrage „%1“ aufgeben? Sie wird nicht mehr gesendet. Ihr Text bleibt hier, bis das Fenster geschlossen wird. Ein Paket bewahrt alles in einer Datei auf, um es später oder von anderswo zu senden.</translation>
    </message>
</context>
<context>
    <name>app::EntryDetail</name>
    <message>
        <source>Show &amp;ticket</source>
        <translation>Ticket &amp;zeigen</translation>
    </message>
    <message>
        <source>Te&amp;xt of the request</source>
        <translation>Te&amp;xt der Anfrage</translation>
    </message>
    <message>
        <source>%1. Severity %2.</source>
        <translation>%1. Schweregrad %2.</translation>
    </message>
    <message>
        <source>Next try in</source>
        <extracomment>Digits follow that count down: &quot;Next try in 0:18&quot;</extracomment>
        <translation>Nächster Versuch in</translation>
    </message>
    <message>
        <source>Files sent so far</source>
        <translation>Bisher gesendete Dateien</translation>
    </message>
    <message>
        <source>Details of the request</source>
        <translation>Einzelheiten der Anfrage</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Einzelheiten &amp;kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 and %2 are sizes: &quot;3.1 MB of 12 MB&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>app::Escalation</name>
    <message>
        <source>The account of this request is not set up any more.</source>
        <translation>Das Konto dieser Anfrage ist nicht mehr eingerichtet.</translation>
    </message>
    <message>
        <source>The form in use names no address for e-mail.</source>
        <translation>Das verwendete Formular nennt keine Adresse für E-Mail.</translation>
    </message>
    <message>
        <source>An e-mail to %1 may have been sent at %2. A mail server cannot be asked.</source>
        <translation>Eine E-Mail an %1 wurde möglicherweise gesendet: %2. Ein Mailserver lässt sich danach nicht fragen.</translation>
    </message>
    <message>
        <source>An e-mail to %1 is about to be sent.</source>
        <translation>Eine E-Mail an %1 wird gleich gesendet.</translation>
    </message>
    <message>
        <source>An e-mail to %1 is being sent.</source>
        <translation>Eine E-Mail an %1 wird gerade gesendet.</translation>
    </message>
    <message>
        <source>The e-mail to %1 is not sent yet.</source>
        <translation>Die E-Mail an %1 ist noch nicht gesendet.</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>Nächster Versuch in %1.</translation>
    </message>
    <message>
        <source>The e-mail to %1 was not sent.</source>
        <translation>Die E-Mail an %1 wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Sent by e-mail with your mail program at %1.</source>
        <translation>Mit Ihrem Mailprogramm per E-Mail gesendet: %1.</translation>
    </message>
    <message>
        <source>Sent by e-mail at %1 to %2.</source>
        <translation>Per E-Mail gesendet: %1 an %2.</translation>
    </message>
    <message>
        <source>It was not taken for %1.</source>
        <translation>Für %1 wurde sie nicht angenommen.</translation>
    </message>
    <message>
        <source>An e-mail to %1 was given up.</source>
        <translation>Eine E-Mail an %1 wurde aufgegeben.</translation>
    </message>
</context>
<context>
    <name>app::EscalationDialog</name>
    <message>
        <source>Send by e-mail</source>
        <translation>Per E-Mail senden</translation>
    </message>
    <message>
        <source>This request may have arrived already. It is being looked up; as soon as that is known, it can be sent by e-mail as well.</source>
        <translation>Diese Anfrage ist möglicherweise schon angekommen. Das wird gerade nachgesehen; sobald es feststeht, kann sie auch per E-Mail gesendet werden.</translation>
    </message>
    <message>
        <source>This request was given up. File it anew, then send the e-mail.</source>
        <translation>Diese Anfrage wurde aufgegeben. Stellen Sie sie neu, dann senden Sie die E-Mail.</translation>
    </message>
    <message>
        <source>E-mail is the secondary way</source>
        <translation>E-Mail ist der zweite Weg</translation>
    </message>
    <message>
        <source>A ticket in the Support Center is the first way: it shows the support staff more surely which customer you are, and they can answer you in it. Write an e-mail when the Support Center cannot be reached or does not answer. Your request stays where it is and goes on.</source>
        <translation>Ein Ticket im Support Center ist der erste Weg: Es zeigt den Mitarbeitern sicherer, welcher Kunde Sie sind, und sie können Ihnen darin antworten. Schreiben Sie eine E-Mail, wenn das Support Center nicht erreichbar ist oder nicht antwortet. Ihre Anfrage bleibt, wo sie ist, und läuft weiter.</translation>
    </message>
    <message>
        <source>This is practice: the e-mail goes to a practice mailbox on this computer and reaches nobody.</source>
        <translation>Dies ist eine Übung: Die E-Mail geht in ein Übungspostfach auf diesem Computer und erreicht niemanden.</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ihr &amp;Name</translation>
    </message>
    <message>
        <source>Your e-&amp;mail address</source>
        <translation>Ihre E-&amp;Mail-Adresse</translation>
    </message>
    <message>
        <source>Your tele&amp;phone number</source>
        <translation>Ihre Tele&amp;fonnummer</translation>
    </message>
    <message>
        <source>Co&amp;lleagues who can help, IT operations for instance. Ticked ones are named and get a copy.</source>
        <translation>&amp;Kollegen, die helfen können, zum Beispiel der IT-Betrieb. Angekreuzte werden genannt und erhalten eine Kopie.</translation>
    </message>
    <message numerus="yes">
        <source>Send the %n file(s) of the request along (%1)</source>
        <extracomment>%1 is a size like &quot;3.4 MB&quot;</extracomment>
        <translation>
            <numerusform>Die Datei der Anfrage mitsenden (%1)</numerusform>
            <numerusform>Die %n Dateien der Anfrage mitsenden (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>The e-mail as it goes o&amp;ut</source>
        <translation>Die E-Mail, wie sie h&amp;inausgeht</translation>
    </message>
    <message>
        <source>The e-mail as it goes out</source>
        <translation>Die E-Mail, wie sie hinausgeht</translation>
    </message>
    <message>
        <source>&amp;Send now</source>
        <translation>Jetzt &amp;senden</translation>
    </message>
    <message>
        <source>Save as &amp;file …</source>
        <translation>Als Datei s&amp;peichern …</translation>
    </message>
    <message>
        <source>Open &amp;in mail program</source>
        <translation>Im Mailpro&amp;gramm öffnen</translation>
    </message>
    <message>
        <source>I &amp;have sent it</source>
        <translation>Ich habe sie gesen&amp;det</translation>
    </message>
    <message>
        <source>Mail ser&amp;ver …</source>
        <translation>Mailser&amp;ver …</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Support asks for this as well. You can send the e-mail without it:</source>
        <translation>Danach fragt der Support ebenfalls. Sie können die E-Mail auch ohne dies senden:</translation>
    </message>
    <message>
        <source>Set up a mail server first, or take one of the other ways.</source>
        <translation>Richten Sie zuerst einen Mailserver ein oder nehmen Sie einen der anderen Wege.</translation>
    </message>
    <message>
        <source>Write your e-mail address first.</source>
        <translation>Schreiben Sie zuerst Ihre E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>A second e-mail</source>
        <translation>Eine zweite E-Mail</translation>
    </message>
    <message>
        <source>Send another one about the same request? It names the first one, so that support sees that they belong together.</source>
        <translation>Noch eine zur selben Anfrage senden? Sie nennt die erste, damit der Support sieht, dass sie zusammengehören.</translation>
    </message>
    <message>
        <source>&amp;Send another one</source>
        <translation>&amp;Noch eine senden</translation>
    </message>
    <message>
        <source>&amp;Do not send</source>
        <translation>N&amp;icht senden</translation>
    </message>
    <message>
        <source>Storing the e-mail …</source>
        <translation>Die E-Mail wird gespeichert …</translation>
    </message>
    <message>
        <source>Noted. The ticket will name the e-mail.</source>
        <translation>Vermerkt. Das Ticket wird die E-Mail nennen.</translation>
    </message>
    <message>
        <source>The e-mail is stored and goes out by itself. You can close this window.</source>
        <translation>Die E-Mail ist gespeichert und geht von selbst hinaus. Sie können dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>Save the e-mail</source>
        <translation>Die E-Mail speichern</translation>
    </message>
    <message>
        <source>E-mail (*.eml)</source>
        <translation>E-Mail (*.eml)</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Saved as %1. Send it with your mail program, then say so here.</source>
        <translation>Gespeichert als %1. Senden Sie die Datei mit Ihrem Mailprogramm und vermerken Sie das dann hier.</translation>
    </message>
    <message>
        <source>No mail program could be opened. Save the e-mail as a file, or copy the text above.</source>
        <translation>Es ließ sich kein Mailprogramm öffnen. Speichern Sie die E-Mail als Datei oder kopieren Sie den Text oben.</translation>
    </message>
    <message>
        <source>The e-mail is open in your mail program. Send it there, then say so here.</source>
        <translation>Die E-Mail ist in Ihrem Mailprogramm geöffnet. Senden Sie sie dort und vermerken Sie das dann hier.</translation>
    </message>
    <message>
        <source>It was too long: paste the rest, which is in the clipboard, at its end.</source>
        <translation>Sie war zu lang: Fügen Sie den Rest, der in der Zwischenablage liegt, am Ende ein.</translation>
    </message>
    <message>
        <source>Files are not in it: save the e-mail as a file if it must carry them.</source>
        <translation>Dateien sind nicht dabei: Speichern Sie die E-Mail als Datei, wenn sie welche enthalten muss.</translation>
    </message>
</context>
<context>
    <name>app::FirstStart</name>
    <message>
        <source>Welcome. Where should requests go?</source>
        <translation>Willkommen. Wohin sollen Anfragen gehen?</translation>
    </message>
    <message>
        <source>This program walks you through filing a support request and delivers it to your Support Center. No Support Center is connected yet.</source>
        <translation>Dieses Programm führt Sie durch eine Supportanfrage und stellt sie Ihrem Support Center zu. Noch ist kein Support Center verbunden.</translation>
    </message>
    <message>
        <source>The practice center runs on this computer alone. File a request there as you would in earnest. Nothing reaches the vendor.</source>
        <translation>Das Übungs-Center läuft nur auf diesem Computer. Stellen Sie dort eine Anfrage wie im Ernstfall. Nichts davon erreicht den Hersteller.</translation>
    </message>
    <message>
        <source>&amp;Practise</source>
        <translation>&amp;Üben</translation>
    </message>
    <message>
        <source>Connect your Support Center</source>
        <translation>Ihr Support Center verbinden</translation>
    </message>
    <message>
        <source>You need its address, the name you sign in with, and an API token. It takes a minute.</source>
        <translation>Sie brauchen seine Adresse, Ihren Anmeldenamen und ein API-Token. Es dauert eine Minute.</translation>
    </message>
    <message>
        <source>&amp;Connect …</source>
        <translation>&amp;Verbinden …</translation>
    </message>
    <message>
        <source>Or try it first</source>
        <translation>Oder erst ausprobieren</translation>
    </message>
</context>
<context>
    <name>app::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>app::MailPanel</name>
    <message>
        <source>Ta&amp;ke this id</source>
        <translation>Diese Nummer ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Ticket &amp;id from the answer</source>
        <translation>T&amp;icketnummer aus der Antwort</translation>
    </message>
    <message>
        <source>Ticket id from the answer</source>
        <translation>Ticketnummer aus der Antwort</translation>
    </message>
    <message>
        <source>When support has answered the e-mail with a ticket id: type it here. The request counts as delivered then.</source>
        <translation>Wenn der Support die E-Mail mit einer Ticketnummer beantwortet hat, tragen Sie sie hier ein. Die Anfrage gilt dann als zugestellt.</translation>
    </message>
    <message>
        <source>Ta&amp;ke the wrong id back</source>
        <translation>Die falsche Nummer zurü&amp;cknehmen</translation>
    </message>
</context>
<context>
    <name>app::MailServerDialog</name>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Save mail server</source>
        <translation>Mailserver &amp;speichern</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A password is kept.</source>
        <translation>Ein Kennwort ist gespeichert.</translation>
    </message>
    <message>
        <source>“%1” is no port. Write a number from 1 to 65535.</source>
        <translation>„%1“ ist kein Port. Schreiben Sie eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>Password is empty. Type the one of your mail account.</source>
        <translation>Das Kennwort ist leer. Tippen Sie das Ihres Mailkontos ein.</translation>
    </message>
    <message>
        <source>The cursor is in the first field that needs you.</source>
        <translation>Der Cursor steht im ersten Feld, das Sie braucht.</translation>
    </message>
    <message>
        <source>S&amp;top trying</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>Connecting to the mail server …</source>
        <translation>Verbindung mit dem Mailserver …</translation>
    </message>
    <message>
        <source>The mail server can be reached and takes the sign-in.</source>
        <translation>Der Mailserver ist erreichbar und nimmt die Anmeldung an.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The password was not stored: the keychain of this computer cannot be used, or is locked. Unlock it and save again, or choose another place.</source>
        <translation>Das Kennwort wurde nicht gespeichert: Der Schlüsselbund dieses Computers ist nicht verwendbar oder gesperrt. Entsperren Sie ihn und speichern Sie noch einmal, oder wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>app::MailStateView</name>
    <message>
        <source>It has arrive&amp;d</source>
        <translation>Sie ist &amp;angekommen</translation>
    </message>
    <message>
        <source>S&amp;top sending</source>
        <translation>Senden anha&amp;lten</translation>
    </message>
    <message>
        <source>&amp;Give the e-mail up</source>
        <translation>Die E-Mail a&amp;ufgeben</translation>
    </message>
    <message>
        <source>There is no ticket id yet.</source>
        <translation>Es gibt noch keine Ticketnummer.</translation>
    </message>
    <message>
        <source>Send i&amp;t again …</source>
        <translation>N&amp;och einmal senden …</translation>
    </message>
    <message>
        <source>&amp;Try the e-mail again</source>
        <translation>Die E-Mail n&amp;och einmal versuchen</translation>
    </message>
    <message>
        <source>Send the e-mail again</source>
        <translation>Die E-Mail noch einmal senden</translation>
    </message>
    <message>
        <source>The e-mail may have reached %1 at %2 already. Look into that mailbox or the folder of sent e-mail if you can. Sent again, it may arrive twice; support can tell both apart by their ids.</source>
        <translation>Die E-Mail hat %1 möglicherweise schon erreicht: %2. Sehen Sie in jenem Postfach oder im Ordner der gesendeten E-Mails nach, wenn Sie können. Noch einmal gesendet, kommt sie vielleicht zweimal an; der Support erkennt das an ihrer Kennung.</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>Noch einmal &amp;senden</translation>
    </message>
    <message>
        <source>&amp;Do not send</source>
        <translation>N&amp;icht senden</translation>
    </message>
</context>
<context>
    <name>app::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New request</source>
        <translation>&amp;Neue Anfrage</translation>
    </message>
    <message>
        <source>&amp;Continue draft</source>
        <translation>&amp;Entwurf fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Accounts …</source>
        <translation>&amp;Konten …</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>E&amp;instellungen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Drafts</source>
        <translation>&amp;Entwürfe</translation>
    </message>
    <message>
        <source>&amp;Outbox</source>
        <translation>&amp;Postausgang</translation>
    </message>
    <message>
        <source>&amp;Tickets</source>
        <translation>&amp;Tickets</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Aktualisie&amp;ren</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Guidance for critical issues</source>
        <translation>&amp;Anleitung für kritische Fälle</translation>
    </message>
    <message>
        <source>&amp;Form and version in use</source>
        <translation>&amp;Formular und Version</translation>
    </message>
    <message>
        <source>&amp;About Support Wizard</source>
        <translation>&amp;Über Support Wizard</translation>
    </message>
    <message>
        <source>&amp;Open package …</source>
        <translation>Paket ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Mail server …</source>
        <translation>&amp;Mailserver …</translation>
    </message>
    <message>
        <source>Send by &amp;e-mail …</source>
        <translation>Per &amp;E-Mail senden …</translation>
    </message>
    <message>
        <source>&amp;Practice mailbox …</source>
        <translation>Ü&amp;bungspostfach …</translation>
    </message>
    <message>
        <source>&amp;Search tickets</source>
        <translation>Tickets &amp;durchsuchen</translation>
    </message>
    <message>
        <source>Ne&amp;w from a template …</source>
        <translation>Neu aus &amp;Vorlage …</translation>
    </message>
    <message>
        <source>Con&amp;tacts …</source>
        <translation>Kon&amp;takte …</translation>
    </message>
    <message>
        <source>&amp;Columns of the list</source>
        <translation>&amp;Spalten der Liste</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Support Wizard — Practice center</source>
        <translation>Support Wizard – Übungs-Center</translation>
    </message>
    <message>
        <source>Support Wizard</source>
        <translation>Support Wizard</translation>
    </message>
    <message>
        <source>&amp;New request</source>
        <translation>&amp;Neue Anfrage</translation>
    </message>
    <message>
        <source>Start a new request (%1)</source>
        <translation>Eine neue Anfrage beginnen (%1)</translation>
    </message>
    <message>
        <source>&amp;Refresh tickets</source>
        <translation>Tickets aktualisie&amp;ren</translation>
    </message>
    <message>
        <source>Practice center. Nothing that you send here reaches the vendor.</source>
        <translation>Übungs-Center. Nichts, was Sie hier senden, erreicht den Hersteller.</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Kein Konto</translation>
    </message>
    <message>
        <source>%1 Place: %2</source>
        <translation>%1 Stelle: %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Your own form cannot be used, the built-in one is used instead. %1</source>
        <translation>Ihr eigenes Formular ist nicht verwendbar, stattdessen gilt das eingebaute. %1</translation>
    </message>
    <message>
        <source>The accounts cannot be read, so that none is known. %1</source>
        <translation>Die Konten können nicht gelesen werden, daher ist keines bekannt. %1</translation>
    </message>
    <message>
        <source>A request was not finished: %1, %2.</source>
        <translation>Eine Anfrage wurde nicht beendet: %1, %2.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Form in use</source>
        <translation>Verwendetes Formular</translation>
    </message>
    <message>
        <source>%1

Form: %2
Version: %3
File: %4</source>
        <translation>%1

Formular: %2
Version: %3
Datei: %4</translation>
    </message>
    <message>
        <source>About Support Wizard</source>
        <translation>Über Support Wizard</translation>
    </message>
    <message>
        <source>Support Wizard %1

It walks you through filing a support request, keeps it safe until it has arrived, and delivers it exactly once.

Data: %2
Configuration: %3</source>
        <translation>Support Wizard %1

Er führt Sie durch eine Supportanfrage, bewahrt sie auf, bis sie angekommen ist, und stellt sie genau einmal zu.

Daten: %2
Konfiguration: %3</translation>
    </message>
    <message>
        <source>Not delivered yet</source>
        <translation>Noch nicht zugestellt</translation>
    </message>
    <message>
        <source>--set takes FIELD=VALUE with a field of the form, not &quot;%1&quot;.</source>
        <translation>--set erwartet FELD=WERT mit einem Feld des Formulars, nicht „%1“.</translation>
    </message>
    <message>
        <source>Support Wizard cannot start</source>
        <translation>Support Wizard kann nicht starten</translation>
    </message>
    <message>
        <source>Open the wizard at once.</source>
        <translation>Den Assistenten sofort öffnen.</translation>
    </message>
    <message>
        <source>With --new: fill in a field; may be given more than once.</source>
        <translation>Mit --new: ein Feld ausfüllen; mehrmals möglich.</translation>
    </message>
    <message>
        <source>Open the wizard with this draft.</source>
        <translation>Den Assistenten mit diesem Entwurf öffnen.</translation>
    </message>
    <message>
        <source>There is no draft &quot;%1&quot;. &quot;drafts&quot; lists those there are.</source>
        <translation>Es gibt keinen Entwurf „%1“. „drafts“ zeigt die vorhandenen.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are not delivered yet.</source>
        <translation>
            <numerusform>%n Anfrage ist noch nicht zugestellt.</numerusform>
            <numerusform>%n Anfragen sind noch nicht zugestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“Keep delivering” closes this window and goes on. An icon in the notification area shows it, and the program ends by itself when everything is delivered.</source>
        <translation>„Weiter zustellen“ schließt dieses Fenster und macht weiter. Ein Symbol im Benachrichtigungsfeld zeigt es an, und das Programm endet von selbst, wenn alles zugestellt ist.</translation>
    </message>
    <message>
        <source>“Keep delivering” minimises this window and goes on. The program ends by itself when everything is delivered, and the window comes back when a request needs you.</source>
        <translation>„Weiter zustellen“ verkleinert dieses Fenster und macht weiter. Das Programm endet von selbst, wenn alles zugestellt ist, und das Fenster kommt zurück, wenn eine Anfrage Sie braucht.</translation>
    </message>
    <message>
        <source>&amp;Keep delivering</source>
        <translation>&amp;Weiter zustellen</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) need you, and are not delivered without you. What to do stands in the outbox.</source>
        <translation>
            <numerusform>%n Anfrage braucht Sie und wird ohne Sie nicht zugestellt. Was zu tun ist, steht im Postausgang.</numerusform>
            <numerusform>%n Anfragen brauchen Sie und werden ohne Sie nicht zugestellt. Was zu tun ist, steht im Postausgang.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show outbox</source>
        <translation>&amp;Postausgang zeigen</translation>
    </message>
    <message>
        <source>“Quit now” ends the program. What is left stays saved; what needs nobody is delivered at the next start, of this window or of the command line.</source>
        <translation>„Jetzt beenden“ beendet das Programm. Was übrig ist, bleibt gespeichert; was niemanden braucht, wird beim nächsten Start zugestellt, ob dieses Fensters oder der Befehlszeile.</translation>
    </message>
    <message>
        <source>&amp;Quit now</source>
        <translation>&amp;Jetzt beenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) could not be delivered and need you.</source>
        <translation>
            <numerusform>%n Anfrage konnte nicht zugestellt werden und braucht Sie.</numerusform>
            <numerusform>%n Anfragen konnten nicht zugestellt werden und brauchen Sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Send by e-mail</source>
        <translation>Per E-Mail senden</translation>
    </message>
    <message>
        <source>Choose a request in the outbox first. An e-mail is about a request: file it, and when it cannot be delivered or nobody answers, send it by e-mail from there.</source>
        <translation>Wählen Sie zuerst eine Anfrage im Postausgang. Eine E-Mail gehört zu einer Anfrage: Stellen Sie sie, und wenn sie nicht zugestellt werden kann oder niemand antwortet, senden Sie sie von dort per E-Mail.</translation>
    </message>
    <message>
        <source>The stored requests were damaged. The damaged file was moved to %1; keep it. %2</source>
        <translation>Die gespeicherten Anfragen waren beschädigt. Die beschädigte Datei wurde nach %1 verschoben; bewahren Sie sie auf. %2</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Support has answered in ticket %1.</source>
        <extracomment>%1 is a person of support, %2 a ticket&apos;s id</extracomment>
        <translation>Der Support hat in Ticket %1 geantwortet.</translation>
    </message>
    <message>
        <source>%1 has answered in ticket %2.</source>
        <translation>%1 hat in Ticket %2 geantwortet.</translation>
    </message>
    <message>
        <source>New answer</source>
        <translation>Neue Antwort</translation>
    </message>
    <message>
        <source>Support has not answered the Urgent ticket %1 in the time of your support plan: %2</source>
        <translation>Der Support hat das Urgent-Ticket %1 nicht innerhalb der Frist Ihres Supportplans beantwortet: %2</translation>
    </message>
    <message>
        <source>Send by e-mail …</source>
        <translation>Per E-Mail senden …</translation>
    </message>
    <message>
        <source>With --new: begin with this template.</source>
        <translation>Mit --new: mit dieser Vorlage beginnen.</translation>
    </message>
    <message>
        <source>There is no template &quot;%1&quot;. &quot;New from a template&quot; in the menu &quot;File&quot; shows those there are.</source>
        <translation>Es gibt keine Vorlage &quot;%1&quot;. „Neu aus Vorlage“ im Menü „Datei“ zeigt, welche es gibt.</translation>
    </message>
</context>
<context>
    <name>app::OpeningNote</name>
    <message>
        <source>Support Wizard is starting</source>
        <translation>Support Wizard startet</translation>
    </message>
    <message>
        <source>Your requests and tickets are being made ready. After an update of the program, or when a file was damaged, this can take some minutes. Nothing of them is lost, not even if you close this window.</source>
        <translation>Ihre Anfragen und Tickets werden bereitgestellt. Nach einer Aktualisierung des Programms oder wenn eine Datei beschädigt war, kann das einige Minuten dauern. Nichts davon geht verloren, auch nicht, wenn Sie dieses Fenster schließen.</translation>
    </message>
</context>
<context>
    <name>app::OutboxView</name>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Nothing waits to be delivered. A request that you send is kept here until the Support Center has answered with a ticket. A package from another computer is put here with “Open package” in the menu “File”, or when you drag it onto this window.</source>
        <translation>Nichts wartet auf Zustellung. Eine Anfrage, die Sie senden, bleibt hier, bis das Support Center mit einem Ticket geantwortet hat. Ein Paket von einem anderen Rechner kommt mit „Paket öffnen“ im Menü „Datei“ hierher, oder wenn Sie es auf dieses Fenster ziehen.</translation>
    </message>
</context>
<context>
    <name>app::PackageDialog</name>
    <message>
        <source>Open package</source>
        <translation>Paket öffnen</translation>
    </message>
    <message>
        <source>This request is in the outbox here already. It is not put there a second time.</source>
        <translation>Diese Anfrage ist hier bereits im Postausgang. Sie wird nicht ein zweites Mal dorthin gelegt.</translation>
    </message>
    <message>
        <source>This package was saved on %1. It may have been sent meanwhile, so that it is looked up in the Support Center before it is sent from here.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>Dieses Paket wurde am %1 gespeichert. Es kann inzwischen gesendet worden sein. Deshalb wird im Support Center nachgesehen, bevor es von hier gesendet wird.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A file: %1 is its name, %2 its size</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Practice center</source>
        <translation>Übungs-Center</translation>
    </message>
    <message>
        <source>Severity:</source>
        <translation>Schweregrad:</translation>
    </message>
    <message>
        <source>Saved for:</source>
        <translation>Gespeichert für:</translation>
    </message>
    <message>
        <source>State there:</source>
        <translation>Stand dort:</translation>
    </message>
    <message>
        <source>Last error there:</source>
        <translation>Letzter Fehler dort:</translation>
    </message>
    <message>
        <source>Files:</source>
        <translation>Dateien:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Choose the account to send it with</source>
        <translation>Wählen Sie das Konto, mit dem gesendet wird</translation>
    </message>
    <message>
        <source>&amp;Send with:</source>
        <translation>&amp;Senden mit:</translation>
    </message>
    <message>
        <source>Send with</source>
        <translation>Senden mit</translation>
    </message>
    <message>
        <source>No account is set up here. Add one under “Accounts” in the menu “File”, then open the package again.</source>
        <translation>Hier ist kein Konto eingerichtet. Fügen Sie unter „Konten“ im Menü „Datei“ eines hinzu, und öffnen Sie das Paket dann noch einmal.</translation>
    </message>
    <message>
        <source>It was saved in the practice center. With a real account it becomes a real ticket.</source>
        <translation>Es wurde im Übungs-Center gespeichert. Mit einem echten Konto wird daraus ein echtes Ticket.</translation>
    </message>
    <message>
        <source>No account here is for the Support Center that the package was saved for. Choose one only if you know that it leads to the right place.</source>
        <translation>Kein Konto hier gehört zu dem Support Center, für das das Paket gespeichert wurde. Wählen Sie eines nur, wenn Sie wissen, dass es zur richtigen Stelle führt.</translation>
    </message>
    <message>
        <source>&amp;Show it in the outbox</source>
        <translation>Im Postausgang &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Put into the outbox</source>
        <translation>In den &amp;Postausgang legen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>app::PackageOpener</name>
    <message>
        <source>Open package</source>
        <translation>Paket öffnen</translation>
    </message>
    <message>
        <source>Packages (*.zip)</source>
        <translation>Pakete (*.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>app::PackageSaver</name>
    <message>
        <source>Save as package</source>
        <translation>Als Paket speichern</translation>
    </message>
    <message>
        <source>Packages (*.zip)</source>
        <translation>Pakete (*.zip)</translation>
    </message>
    <message>
        <source>The package is written and read back …</source>
        <translation>Das Paket wird geschrieben und zur Prüfung gelesen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The package was saved as %1 and read back; it is whole.</source>
        <translation>Das Paket wurde als %1 gespeichert und zur Prüfung gelesen; es ist vollständig.</translation>
    </message>
    <message>
        <source>&amp;Keep it here as well</source>
        <translation>&amp;Auch hier behalten</translation>
    </message>
    <message>
        <source>Send it only from the &amp;package</source>
        <translation>Nur noch aus dem &amp;Paket senden</translation>
    </message>
    <message>
        <source>Package saved</source>
        <translation>Paket gespeichert</translation>
    </message>
    <message>
        <source>The package was saved as %1 and read back; it is whole.

Is the request to be sent only from where the package is opened? Then it is not sent from here any more. Kept here as well, it is looked up before it is sent, so that it does not arrive twice.</source>
        <translation>Das Paket wurde als %1 gespeichert und zur Prüfung gelesen; es ist vollständig.

Soll die Anfrage nur noch von dort gesendet werden, wo das Paket geöffnet wird? Dann wird sie von hier nicht mehr gesendet. Bleibt sie auch hier, wird vor dem Senden nachgesehen, damit sie nicht zweimal ankommt.</translation>
    </message>
</context>
<context>
    <name>app::PersonDialog</name>
    <message>
        <source>Add contact</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Kontakt bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Save contact</source>
        <translation>Kontakt &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>&amp;Company</source>
        <translation>&amp;Firma</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>Appliance &amp;version and build</source>
        <translation>&amp;Version und Build der Appliance</translation>
    </message>
    <message>
        <source>N&amp;odes</source>
        <translation>Kn&amp;oten</translation>
    </message>
    <message>
        <source>Ten&amp;ants</source>
        <translation>M&amp;andanten</translation>
    </message>
    <message>
        <source>Address of the &amp;health check</source>
        <translation>Adresse der S&amp;ystemprüfung</translation>
    </message>
    <message>
        <source>Name and e-mail are empty. Write one of them at least.</source>
        <translation>Name und E-Mail sind leer. Geben Sie mindestens eines davon an.</translation>
    </message>
</context>
<context>
    <name>app::PracticeMailboxDialog</name>
    <message>
        <source>Practice mailbox</source>
        <translation>Übungspostfach</translation>
    </message>
    <message>
        <source>E-mails in the practice mailbox</source>
        <translation>E-Mails im Übungspostfach</translation>
    </message>
    <message>
        <source>Text of the e-mail</source>
        <translation>Text der E-Mail</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>There is no e-mail yet. What you send by e-mail in practice comes here and reaches nobody.</source>
        <translation>Es gibt noch keine E-Mail. Was Sie in der Übung per E-Mail senden, kommt hierher und erreicht niemanden.</translation>
    </message>
    <message>
        <source>These e-mails reached nobody. Each lies as a file in %1, too.</source>
        <translation>Diese E-Mails haben niemanden erreicht. Jede liegt auch als Datei in %1.</translation>
    </message>
</context>
<context>
    <name>app::ReplyBox</name>
    <message>
        <source>New symptom</source>
        <translation>Neues Symptom</translation>
    </message>
    <message>
        <source>Log files</source>
        <translation>Protokolldateien</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Schlussfolgerung</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>From the call</source>
        <translation>Aus dem Telefonat</translation>
    </message>
    <message>
        <source>&amp;Send reply</source>
        <translation>Antwort &amp;senden</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Write what is new. One update for each new finding is best.</source>
        <translation>Schreiben Sie, was neu ist. Am besten eine Nachricht für jede neue Erkenntnis.</translation>
    </message>
    <message>
        <source>Puts the reply into the outbox, which sends it (%1)</source>
        <translation>Legt die Antwort in den Postausgang, der sie sendet (%1)</translation>
    </message>
    <message>
        <source>Re&amp;ply</source>
        <translation>Ant&amp;wort</translation>
    </message>
    <message>
        <source>Write or preview</source>
        <translation>Schreiben oder Vorschau</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Puts the heading “%1” into the reply</source>
        <translation>Setzt die Überschrift „%1“ in die Antwort</translation>
    </message>
    <message>
        <source>The account of this ticket is not set up any more. Add it again.</source>
        <translation>Das Konto dieses Tickets ist nicht mehr eingerichtet. Fügen Sie es wieder hinzu.</translation>
    </message>
    <message>
        <source>The reply is in the outbox and is sent from there.</source>
        <translation>Die Antwort liegt im Postausgang und wird von dort gesendet.</translation>
    </message>
</context>
<context>
    <name>app::Resolution</name>
    <message>
        <source>Confirm resolve&amp;d …</source>
        <translation>&amp;Lösung bestätigen …</translation>
    </message>
    <message>
        <source>Not reso&amp;lved: reply</source>
        <translation>&amp;Nicht gelöst: antworten</translation>
    </message>
    <message>
        <source>File a follow-&amp;up</source>
        <translation>&amp;Folgeticket anlegen</translation>
    </message>
    <message>
        <source>File again as Ur&amp;gent</source>
        <translation>Erneut als Urgent &amp;einreichen</translation>
    </message>
    <message>
        <source>This ticket is closed and takes no more messages. A follow-up carries it on.</source>
        <translation>Dieses Ticket ist geschlossen und nimmt keine Nachrichten mehr an. Ein Folgeticket führt es fort.</translation>
    </message>
    <message>
        <source>This ticket is marked as solved. A reply opens it again.</source>
        <translation>Dieses Ticket ist als gelöst gekennzeichnet. Eine Antwort öffnet es wieder.</translation>
    </message>
    <message>
        <source>Is it critical now? The severity of a ticket cannot be changed: file it again as Urgent.</source>
        <translation>Ist es jetzt kritisch? Der Schweregrad eines Tickets kann nicht geändert werden: Reichen Sie es erneut als Urgent ein.</translation>
    </message>
    <message>
        <source>Confirm resolved</source>
        <translation>Lösung bestätigen</translation>
    </message>
    <message>
        <source>Does everything work again? The Support Center then marks ticket %1 as solved. A reply opens it again as long as it is not closed.</source>
        <translation>Funktioniert alles wieder? Das Support Center kennzeichnet Ticket %1 dann als gelöst. Eine Antwort öffnet es wieder, solange es nicht geschlossen ist.</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>&amp;Bestätigen</translation>
    </message>
    <message>
        <source>&amp;Not yet</source>
        <translation>&amp;Noch nicht</translation>
    </message>
    <message>
        <source>The account of this ticket is not set up any more. Add it again, then try again.</source>
        <translation>Das Konto dieses Tickets ist nicht mehr eingerichtet. Fügen Sie es wieder hinzu, und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>app::SaveTemplateDialog</name>
    <message>
        <source>Save as template</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>&amp;Name of the template</source>
        <translation>&amp;Name der Vorlage</translation>
    </message>
    <message>
        <source>&amp;What is to be attached, one thing per line</source>
        <translation>&amp;Was anzuhängen ist, eine Sache pro Zeile</translation>
    </message>
    <message>
        <source>Subject, description, severity and the other answers are kept; for whom it is, the times and the ticks are not. In subject and description these are filled in for each request: %1.</source>
        <translation>Betreff, Beschreibung, Dringlichkeit und die anderen Antworten bleiben erhalten; für wen sie ist, die Zeiten und die Haken nicht. In Betreff und Beschreibung werden diese für jede Anfrage ausgefüllt: %1.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save template</source>
        <translation>Vorlage &amp;speichern</translation>
    </message>
    <message>
        <source>Name is empty. Write what the template is for.</source>
        <translation>Der Name ist leer. Schreiben Sie, wofür die Vorlage ist.</translation>
    </message>
    <message>
        <source>There is a template “%1”. Replace it?</source>
        <translation>Es gibt schon eine Vorlage „%1“. Ersetzen?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>app::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>What is sent to the Support Center stays in English, whatever the language here.</source>
        <translation>Was an das Support Center geht, bleibt Englisch, welche Sprache auch immer hier gilt.</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Textgröße</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <extracomment>%1 is the name of the system&apos;s language</extracomment>
        <translation>Wie das System (%1)</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A text size, %1 is a number</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;What is removed from files</source>
        <translation>&amp;Was aus Dateien entfernt wird</translation>
    </message>
    <message>
        <source>Of new requests; in each of them it can be chosen anew.</source>
        <translation>Gilt für neue Anfragen; in jeder kann es neu gewählt werden.</translation>
    </message>
    <message>
        <source>Secrets; what a diagnosis needs stays</source>
        <translation>Geheimnisse; was eine Diagnose braucht, bleibt</translation>
    </message>
    <message>
        <source>Secrets, names and addresses</source>
        <translation>Geheimnisse, Namen und Adressen</translation>
    </message>
</context>
<context>
    <name>app::StageList</name>
    <message>
        <source>Trying …</source>
        <translation>Wird versucht …</translation>
    </message>
    <message>
        <source>%1, %2 ms</source>
        <extracomment>%1 is a verdict in a word, &quot;Works&quot;; %2 are milliseconds</extracomment>
        <translation>%1, %2 ms</translation>
    </message>
</context>
<context>
    <name>app::StatusLine</name>
    <message>
        <source>Reading tickets</source>
        <translation>Tickets werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n waiting, </source>
        <translation>
            <numerusform>Postausgang: %n wartet, </numerusform>
            <numerusform>Postausgang: %n warten, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needs you</source>
        <translation>
            <numerusform>%n braucht Sie</numerusform>
            <numerusform>%n brauchen Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n waiting</source>
        <translation>
            <numerusform>Postausgang: %n wartet</numerusform>
            <numerusform>Postausgang: %n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox: empty</source>
        <translation>Postausgang: leer</translation>
    </message>
    <message>
        <source>Reading tickets …</source>
        <translation>Tickets werden gelesen …</translation>
    </message>
    <message>
        <source>Tickets not read yet</source>
        <translation>Tickets noch nicht gelesen</translation>
    </message>
    <message>
        <source>Tickets read %1</source>
        <translation>Tickets gelesen %1</translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n needs you</source>
        <translation>
            <numerusform>Postausgang: %n braucht Sie</numerusform>
            <numerusform>Postausgang: %n brauchen Sie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TemplatesDialog</name>
    <message>
        <source>&amp;New request</source>
        <translation>&amp;Neue Anfrage</translation>
    </message>
    <message>
        <source>&amp;Rename …</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Delete …</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Schl&amp;ießen</translation>
    </message>
    <message>
        <source>There are no templates yet. Write a draft, choose it in the list of drafts and press “Save as template …”.</source>
        <translation>Es gibt noch keine Vorlagen. Schreiben Sie einen Entwurf, wählen Sie ihn in der Liste der Entwürfe und drücken Sie „Als Vorlage speichern …“.</translation>
    </message>
    <message>
        <source>To be attached: %1</source>
        <extracomment>%1 is a list such as &quot;HAR file, log of node 2&quot;</extracomment>
        <translation>Anzuhängen: %1</translation>
    </message>
    <message>
        <source>Rename template</source>
        <translation>Vorlage umbenennen</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>Vorlage löschen</translation>
    </message>
    <message>
        <source>Delete the template “%1”? It cannot be brought back. Drafts that were made from it stay as they are.</source>
        <translation>Die Vorlage „%1“ löschen? Sie lässt sich nicht zurückholen. Entwürfe, die daraus entstanden sind, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>app::TicketDetail</name>
    <message>
        <source>Severity %1</source>
        <translation>Schweregrad %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>erstellt %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open in &amp;browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy number</source>
        <translation>Nummer &amp;kopieren</translation>
    </message>
    <message>
        <source>C&amp;onversation</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>As listed at %1. The conversation has not been read yet.</source>
        <translation>Wie um %1 aufgelistet. Der Verlauf wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>As read from the Support Center at %1.</source>
        <translation>Wie um %1 vom Support Center gelesen.</translation>
    </message>
    <message>
        <source>Save as PDF or HT&amp;ML …</source>
        <translation>Als PDF oder HT&amp;ML speichern …</translation>
    </message>
    <message>
        <source>Pr&amp;int …</source>
        <translation>Dr&amp;ucken …</translation>
    </message>
    <message>
        <source>Answers beside the text</source>
        <translation>Antworten neben dem Text</translation>
    </message>
    <message>
        <source>Write everything about this ticket here. Nothing is started in a chat channel: only what stands in the ticket is worked on.</source>
        <translation>Schreiben Sie alles zu diesem Ticket hier hinein. Nichts wird in einem Chat begonnen: Nur was im Ticket steht, wird bearbeitet.</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>A message leads to %1. Open it in the browser?</source>
        <translation>Eine Nachricht verweist auf %1. Im Browser öffnen?</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation>Verlauf speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Choose another place.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>app::TicketFilter</name>
    <message>
        <source>Whose tickets</source>
        <translation>Wessen Tickets</translation>
    </message>
    <message>
        <source>State of the tickets</source>
        <translation>Status der Tickets</translation>
    </message>
    <message>
        <source>Severity of the tickets</source>
        <translation>Schweregrad der Tickets</translation>
    </message>
    <message>
        <source>Account of the tickets</source>
        <translation>Konto der Tickets</translation>
    </message>
    <message>
        <source>Search tickets</source>
        <translation>Tickets durchsuchen</translation>
    </message>
    <message>
        <source>Search in all tickets (Ctrl+F)</source>
        <translation>In allen Tickets suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>Von allen</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>On behalf of others</source>
        <extracomment>tickets filed for somebody else</extracomment>
        <translation>Für andere erstellt</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>Warten auf mich</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Any severity</source>
        <translation>Jeder Schweregrad</translation>
    </message>
    <message>
        <source>Any account</source>
        <translation>Jedes Konto</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>My organization&apos;s</source>
        <extracomment>tickets of everybody who works where the person works</extracomment>
        <translation>Die meiner Organisation</translation>
    </message>
</context>
<context>
    <name>app::TicketRefresh</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>app::TicketsView</name>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>No ticket is known here yet. Read those that the Support Center has, or start a new request.</source>
        <translation>Hier ist noch kein Ticket bekannt. Lesen Sie die Tickets, die das Support Center hat, oder beginnen Sie eine neue Anfrage.</translation>
    </message>
    <message>
        <source>Read tickets now</source>
        <translation>Tickets jetzt lesen</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Nothing found. Esc in the search shows all tickets.</source>
        <translation>Nichts gefunden. Esc im Suchfeld zeigt wieder alle Tickets.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <extracomment>how many tickets a search or a filter has found</extracomment>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::cli</name>
    <message>
        <source>What the Support Center speaks: %1.</source>
        <translation>Was das Support Center spricht: %1.</translation>
    </message>
    <message>
        <source>Its address; https, or http on this machine.</source>
        <translation>Seine Adresse; https, auf diesem Rechner auch http.</translation>
    </message>
    <message>
        <source>The name to sign in with.</source>
        <translation>Der Name für die Anmeldung.</translation>
    </message>
    <message>
        <source>Read the token from standard input and keep it in the keychain.</source>
        <translation>Das Token von der Standardeingabe lesen und im Schlüsselbund ablegen.</translation>
    </message>
    <message>
        <source>Read the token from this file at each attempt.</source>
        <translation>Das Token bei jedem Versuch aus dieser Datei lesen.</translation>
    </message>
    <message>
        <source>The token is an OAuth bearer token.</source>
        <translation>Das Token ist ein OAuth-Bearer-Token.</translation>
    </message>
    <message>
        <source>The support plan.</source>
        <translation>Der Supportplan.</translation>
    </message>
    <message>
        <source>The company&apos;s name.</source>
        <translation>Der Name des Unternehmens.</translation>
    </message>
    <message>
        <source>The project&apos;s name.</source>
        <translation>Der Name des Projekts.</translation>
    </message>
    <message>
        <source>An affected service to choose from; may be given more than once.</source>
        <translation>Ein betroffener Dienst zur Auswahl; mehrmals möglich.</translation>
    </message>
    <message>
        <source>An environment, NAME=production or NAME=non_production; may be given more than once.</source>
        <translation>Eine Umgebung, NAME=production oder NAME=non_production; mehrmals möglich.</translation>
    </message>
    <message>
        <source>Use this account when none is named.</source>
        <translation>Dieses Konto verwenden, wenn keines genannt ist.</translation>
    </message>
    <message>
        <source>--kind takes one of: %1.</source>
        <translation>--kind erwartet eines von: %1.</translation>
    </message>
    <message>
        <source>--user takes the name to sign in with.</source>
        <translation>--user erwartet den Namen für die Anmeldung.</translation>
    </message>
    <message>
        <source>--plan takes one of: %1.</source>
        <translation>--plan erwartet eines von: %1.</translation>
    </message>
    <message>
        <source>Say where the token comes from: --secret-stdin or --secret-file, one of them.</source>
        <translation>Geben Sie an, woher das Token kommt: --secret-stdin oder --secret-file, eines von beiden.</translation>
    </message>
    <message>
        <source>Ticket %1 was created: %2</source>
        <translation>Ticket %1 wurde erstellt: %2</translation>
    </message>
    <message>
        <source>Saved in the outbox, not delivered yet: %1</source>
        <translation>Im Postausgang gespeichert, noch nicht zugestellt: %1</translation>
    </message>
    <message>
        <source>Checking whether it arrived: %1</source>
        <translation>Es wird geprüft, ob sie angekommen ist: %1</translation>
    </message>
    <message>
        <source>Waiting in the outbox: %1</source>
        <translation>Wartet im Postausgang: %1</translation>
    </message>
    <message>
        <source>Kept in the outbox, something must be done first: %1</source>
        <translation>Im Postausgang aufbewahrt, zuerst muss etwas getan werden: %1</translation>
    </message>
    <message>
        <source>Abandoned: %1</source>
        <translation>Aufgegeben: %1</translation>
    </message>
    <message>
        <source>--service takes a name.</source>
        <translation>--service erwartet einen Namen.</translation>
    </message>
    <message>
        <source>--environment takes NAME=production or NAME=non_production, not &quot;%1&quot;.</source>
        <translation>--environment erwartet NAME=production oder NAME=non_production, nicht „%1“.</translation>
    </message>
    <message>
        <source>No account is set up. Add one with &quot;accounts add&quot;, or use --practice to try it out.</source>
        <translation>Es ist kein Konto eingerichtet. Fügen Sie eines mit „accounts add“ hinzu, oder probieren Sie es mit --practice aus.</translation>
    </message>
    <message>
        <source>A user at the proxy (--proxy http://USER@HOST:PORT) and --proxy-secret-file go together: give both or neither.</source>
        <translation>Ein Benutzer am Proxy (--proxy http://USER@HOST:PORT) und --proxy-secret-file gehören zusammen: Geben Sie beides an oder keines von beiden.</translation>
    </message>
    <message>
        <source>How to get into the network: system, none, http://[USER@]HOST:PORT or socks5://[USER@]HOST:PORT.</source>
        <translation>Weg ins Netzwerk: system, none, http://[USER@]HOST:PORT oder socks5://[USER@]HOST:PORT.</translation>
    </message>
    <message>
        <source>Read the proxy&apos;s password from this file at each attempt.</source>
        <translation>Das Passwort für den Proxy bei jedem Versuch aus dieser Datei lesen.</translation>
    </message>
    <message>
        <source>Trust the certificate authorities in this PEM file besides the system&apos;s.</source>
        <translation>Den Zertifizierungsstellen in dieser PEM-Datei neben denen des Systems vertrauen.</translation>
    </message>
    <message>
        <source>Ticket %1 was updated: %2</source>
        <translation>Ticket %1 wurde ergänzt: %2</translation>
    </message>
    <message>
        <source>One is an agent there: file in the name of others.</source>
        <translation>Man ist dort Agent: im Namen anderer einreichen.</translation>
    </message>
</context>
<context>
    <name>app::cli::AccountsCommand</name>
    <message>
        <source>Lists, adds, removes or tests accounts.</source>
        <translation>Zeigt Konten, fügt sie hinzu, entfernt oder prüft sie.</translation>
    </message>
    <message>
        <source>list, add, remove ID or test ID.</source>
        <translation>list, add, remove ID oder test ID.</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>Ein JSON-Objekt ausgeben.</translation>
    </message>
    <message>
        <source>Use &quot;accounts list&quot;, &quot;accounts add …&quot;, &quot;accounts remove ID&quot; or &quot;accounts test ID&quot;.</source>
        <translation>Verwenden Sie „accounts list“, „accounts add …“, „accounts remove ID“ oder „accounts test ID“.</translation>
    </message>
    <message>
        <source>  (default)</source>
        <translation>  (Standard)</translation>
    </message>
    <message>
        <source>The secret cannot be read from standard input.</source>
        <translation>Der Zugangsschlüssel kann nicht von der Standardeingabe gelesen werden.</translation>
    </message>
    <message>
        <source>Standard input held no secret.</source>
        <translation>Auf der Standardeingabe stand kein Zugangsschlüssel.</translation>
    </message>
    <message>
        <source>Account %1 was added. &quot;accounts test %1&quot; tries it.</source>
        <translation>Konto %1 wurde hinzugefügt. „accounts test %1“ prüft es.</translation>
    </message>
    <message>
        <source>Account %1 was removed. Its requests in the outbox stay until it is added again.</source>
        <translation>Konto %1 wurde entfernt. Seine Anfragen im Postausgang bleiben, bis es wieder hinzugefügt wird.</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2 (%3).</source>
        <translation>Angemeldet bei %1 als %2 (%3).</translation>
    </message>
    <message>
        <source>Remove the account even while requests of it are not delivered.</source>
        <translation>Das Konto auch dann entfernen, wenn Anfragen davon noch nicht zugestellt sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of this account are not delivered yet and would stay behind. Deliver or abandon them first (&quot;outbox&quot; lists them), or give --force.</source>
        <translation>
            <numerusform>%n Anfrage dieses Kontos ist noch nicht zugestellt und bliebe zurück. Stellen Sie sie zuerst zu oder verwerfen Sie sie („outbox“ zeigt sie), oder geben Sie --force an.</numerusform>
            <numerusform>%n Anfragen dieses Kontos sind noch nicht zugestellt und blieben zurück. Stellen Sie sie zuerst zu oder verwerfen Sie sie („outbox“ zeigt sie), oder geben Sie --force an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) that waited for the sign-in are delivered next.</source>
        <translation>
            <numerusform>%n Anfrage, die auf die Anmeldung gewartet hat, wird als Nächstes zugestellt.</numerusform>
            <numerusform>%n Anfragen, die auf die Anmeldung gewartet haben, werden als Nächstes zugestellt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::cli::Command</name>
    <message>
        <source>--data-dir takes a folder.</source>
        <translation>--data-dir erwartet einen Ordner.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.
</source>
        <translation>Es gibt keinen Befehl „%1“.
</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>Diese Hilfe ausgeben.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>The request cannot be read: %1.</source>
        <translation>Die Anfrage kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The request is larger than %1 MB. Attach long texts as files instead.</source>
        <translation>Die Anfrage ist größer als %1 MB. Hängen Sie lange Texte als Dateien an.</translation>
    </message>
    <message>
        <source>The database was damaged. It was moved to %1 and a new one was made. %2</source>
        <translation>Die Datenbank war beschädigt. Sie wurde nach %1 verschoben und eine neue wurde angelegt. %2</translation>
    </message>
    <message>
        <source>Usage: support-wizard [--data-dir DIR] [--practice] [--new [--template NAME] [--set FIELD=VALUE]… | --draft ID]
</source>
        <translation>Aufruf: support-wizard [--data-dir ORDNER] [--practice] [--new [--template NAME] [--set FELD=WERT]… | --draft ID]
</translation>
    </message>
</context>
<context>
    <name>app::cli::DraftsCommand</name>
    <message>
        <source>Lists the drafts, newest first.</source>
        <translation>Zeigt die Entwürfe, die neuesten zuerst.</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>Ein JSON-Objekt ausgeben.</translation>
    </message>
    <message>
        <source>&quot;drafts&quot; takes no arguments.</source>
        <translation>„drafts“ erwartet keine Argumente.</translation>
    </message>
    <message>
        <source>(no subject yet)</source>
        <translation>(noch kein Betreff)</translation>
    </message>
</context>
<context>
    <name>app::cli::OutboxCommand</name>
    <message>
        <source>Print one JSON object.</source>
        <translation>Ein JSON-Objekt ausgeben.</translation>
    </message>
    <message>
        <source>There is no request %1 in the outbox.</source>
        <translation>Im Postausgang gibt es keine Anfrage %1.</translation>
    </message>
    <message>
        <source>Lists the outbox, or retries, abandons or exports one of its entries. Of one that may have arrived and cannot be looked up, &quot;arrived&quot; says that it is there as a ticket, &quot;absent&quot; that it is not and may be sent again.</source>
        <translation>Listet den Postausgang auf oder versucht einen seiner Einträge erneut, verwirft oder exportiert ihn. Von einem, der angekommen sein kann und sich nicht nachsehen lässt, sagt „arrived“, dass er als Ticket da ist, „absent“, dass er nicht da ist und erneut gesendet werden darf.</translation>
    </message>
    <message>
        <source>retry, abandon, export, absent or arrived; none lists.</source>
        <translation>retry, abandon, export, absent oder arrived; ohne Angabe wird aufgelistet.</translation>
    </message>
    <message>
        <source>With export: the request is sent only from where the package is opened.</source>
        <translation>Bei export: Die Anfrage wird nur noch von dort gesendet, wo das Paket geöffnet wird.</translation>
    </message>
    <message>
        <source>Use &quot;outbox&quot;, &quot;outbox retry|abandon|export|absent ID&quot; or &quot;outbox arrived ID TICKET&quot;; --move goes with export.</source>
        <translation>Verwenden Sie „outbox“, „outbox retry|abandon|export|absent ID“ oder „outbox arrived ID TICKET“; --move gehört zu export.</translation>
    </message>
</context>
<context>
    <name>app::cli::PracticeCommand</name>
    <message>
        <source>Runs the practice center in the foreground, on this machine only.</source>
        <translation>Führt das Übungs-Center im Vordergrund aus, nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The port to listen on; 0 takes any free one (0).</source>
        <translation>Der Port, an dem es lauscht; 0 nimmt irgendeinen freien (0).</translation>
    </message>
    <message>
        <source>Changes nothing: the line is always JSON.</source>
        <translation>Wird der Einheitlichkeit halber angenommen: Die Zeile ist immer JSON.</translation>
    </message>
    <message>
        <source>--port takes a number from 0 to 65535.</source>
        <translation>--port erwartet eine Zahl von 0 bis 65535.</translation>
    </message>
    <message>
        <source>Another process runs the practice center of this data folder, at %1.</source>
        <translation>Ein anderer Prozess führt das Übungs-Center dieses Datenordners aus, unter %1.</translation>
    </message>
</context>
<context>
    <name>app::cli::SanitizeCommand</name>
    <message>
        <source>Writes copies of files without passwords, tokens and the like. The originals stay as they are.</source>
        <translation>Schreibt Kopien von Dateien ohne Kennwörter, Token und dergleichen. Die Originale bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>What is to be cleaned; - is standard input.</source>
        <translation>Was bereinigt werden soll; - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Where the copy goes: a file, - for standard output, or a folder for several.</source>
        <translation>Wohin die Kopie geht: eine Datei, - für die Standardausgabe oder ein Ordner für mehrere.</translation>
    </message>
    <message>
        <source>support keeps what a diagnosis needs, strict nothing (support).</source>
        <translation>support behält, was eine Diagnose braucht, strict nichts (support).</translation>
    </message>
    <message>
        <source>Write what was removed to this file, as JSON.</source>
        <translation>Schreibt in diese Datei als JSON, was entfernt wurde.</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>Ein JSON-Objekt ausgeben.</translation>
    </message>
    <message>
        <source>Name the files to clean, and with --output where the copies go.</source>
        <translation>Nennen Sie die Dateien und mit --output, wohin die Kopien gehen.</translation>
    </message>
    <message>
        <source>--level takes support or strict.</source>
        <translation>--level ist support oder strict.</translation>
    </message>
    <message>
        <source>Standard output cannot hold both the copy and --json. Use --report for the report.</source>
        <translation>Die Standardausgabe kann nicht zugleich die Kopie und --json enthalten. Verwenden Sie --report für den Bericht.</translation>
    </message>
    <message>
        <source>For several files, --output takes an existing folder.</source>
        <translation>Für mehrere Dateien ist --output ein vorhandener Ordner.</translation>
    </message>
    <message>
        <source>Two of the files have the name %1. Clean them one after the other.</source>
        <translation>Zwei der Dateien heißen %1. Bereinigen Sie sie nacheinander.</translation>
    </message>
    <message>
        <source>The copy would take the place of %1. Choose another --output.</source>
        <translation>Die Kopie würde %1 ersetzen. Wählen Sie ein anderes --output.</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>Die Standardeingabe kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file could not be copied: %1.</source>
        <translation>Die Datei konnte nicht kopiert werden: %1.</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>Auf die Standardausgabe kann nicht geschrieben werden.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n removed.</source>
        <translation>
            <numerusform>%1: %n Stelle entfernt.</numerusform>
            <numerusform>%1: %n Stellen entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The report could not be written: %1.</source>
        <translation>Der Bericht konnte nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>%1: %2 was left out. %3</source>
        <translation>%1: %2 wurde weggelassen. %3</translation>
    </message>
    <message>
        <source>Reading %1: %2 %</source>
        <extracomment>%1 is a file, %2 a number up to 100</extracomment>
        <translation>%1 wird gelesen: %2 %</translation>
    </message>
    <message>
        <source>Cleaning %1: %2 %</source>
        <extracomment>%1 is a file, %2 a number up to 100</extracomment>
        <translation>%1 wird bereinigt: %2 %</translation>
    </message>
</context>
<context>
    <name>app::cli::SubmitCommand</name>
    <message>
        <source>Stores a request in the outbox and delivers it.</source>
        <translation>Legt eine Anfrage in den Postausgang und stellt sie zu.</translation>
    </message>
    <message>
        <source>The account to file with.</source>
        <translation>Das Konto, mit dem die Anfrage gestellt wird.</translation>
    </message>
    <message>
        <source>A file to attach; may be given more than once.</source>
        <translation>Eine Datei, die angehängt wird; mehrmals möglich.</translation>
    </message>
    <message>
        <source>The intent id: the same id again never makes a second ticket.</source>
        <translation>Die Kennung der Absicht: Dieselbe ergibt nie ein zweites Ticket.</translation>
    </message>
    <message>
        <source>How many seconds to wait for the delivery (30).</source>
        <translation>Wie viele Sekunden auf die Zustellung gewartet wird (30).</translation>
    </message>
    <message>
        <source>Warnings stop the request as well.</source>
        <translation>Auch Warnungen halten die Anfrage auf.</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>Ein JSON-Objekt ausgeben.</translation>
    </message>
    <message>
        <source>Print a complete REQUEST.json and end.</source>
        <translation>Eine vollständige REQUEST.json ausgeben und enden.</translation>
    </message>
    <message>
        <source>The request %1 is in the outbox already; it stays as it was stored.</source>
        <translation>Die Anfrage %1 ist schon im Postausgang; sie bleibt, wie sie gespeichert wurde.</translation>
    </message>
    <message>
        <source>Name one REQUEST.json, or - for standard input. &quot;submit --example&quot; prints one.</source>
        <translation>Nennen Sie eine REQUEST.json, oder - für die Standardeingabe. „submit --example“ gibt eine aus.</translation>
    </message>
    <message>
        <source>--wait takes a number of seconds, 0 or more.</source>
        <translation>--wait erwartet eine Anzahl von Sekunden, 0 oder mehr.</translation>
    </message>
    <message>
        <source>--id takes 1 to 64 letters, digits, dots, dashes or underscores.</source>
        <translation>--id erwartet 1 bis 64 Buchstaben, Ziffern, Punkte, Binde- oder Unterstriche.</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot; here. &quot;accounts list&quot; shows those there are; --practice uses the practice center.</source>
        <translation>Hier gibt es kein Konto „%1“. „accounts list“ zeigt die vorhandenen; --practice nimmt das Übungs-Center.</translation>
    </message>
    <message>
        <source>No account is set up. Add one with &quot;accounts add&quot;, or use --practice to try it out.</source>
        <translation>Es ist kein Konto eingerichtet. Fügen Sie eines mit „accounts add“ hinzu, oder probieren Sie es mit --practice aus.</translation>
    </message>
    <message>
        <source>Stored in the outbox as %1.</source>
        <translation>Im Postausgang gespeichert als %1.</translation>
    </message>
    <message>
        <source>Nothing was stored or sent.</source>
        <translation>Nichts wurde gespeichert oder gesendet.</translation>
    </message>
    <message>
        <source>REQUEST.json, a package (.zip), or - for standard input.</source>
        <translation>REQUEST.json, ein Paket (.zip) oder - für die Standardeingabe.</translation>
    </message>
    <message>
        <source>A package is sent as it is: --id and --attach do not go with it.</source>
        <translation>Ein Paket wird gesendet, wie es ist: --id und --attach passen nicht dazu.</translation>
    </message>
    <message>
        <source>No account here is for %1, which the package was saved for. Name one with --account, or add it with &quot;accounts add&quot;.</source>
        <translation>Kein Konto hier gehört zu %1, wofür das Paket gespeichert wurde. Nennen Sie eines mit --account, oder fügen Sie es mit „accounts add“ hinzu.</translation>
    </message>
    <message>
        <source>the practice center</source>
        <translation>dem Übungs-Center</translation>
    </message>
    <message>
        <source>What is removed from files: support keeps what a diagnosis needs, strict nothing.</source>
        <translation>Was aus Dateien entfernt wird: support behält, was eine Diagnose braucht, strict nichts.</translation>
    </message>
    <message>
        <source>--level takes support or strict.</source>
        <translation>--level nimmt support oder strict.</translation>
    </message>
    <message>
        <source>The file %1 was not cleaned. %2</source>
        <translation>Die Datei %1 wurde nicht bereinigt. %2</translation>
    </message>
    <message>
        <source>The file %1 is too large. %2</source>
        <translation>Die Datei %1 ist zu groß. %2</translation>
    </message>
</context>
<context>
    <name>app::cli::TicketCommand</name>
    <message>
        <source>Shows one ticket with its conversation, read from the Support Center.</source>
        <translation>Zeigt ein Ticket mit seinem Verlauf, vom Support Center gelesen.</translation>
    </message>
    <message>
        <source>The ticket&apos;s id.</source>
        <translation>Die Kennung des Tickets.</translation>
    </message>
    <message>
        <source>As last read, without asking the Support Center.</source>
        <translation>Wie zuletzt gelesen, ohne das Support Center zu fragen.</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>Ein JSON-Objekt ausgeben.</translation>
    </message>
    <message>
        <source>Name one ticket id.</source>
        <translation>Nennen Sie die Kennung eines Tickets.</translation>
    </message>
    <message>
        <source>Ticket %1 has not been read yet. Leave out --cached to ask the Support Center.</source>
        <translation>Ticket %1 wurde noch nicht gelesen. Lassen Sie --cached weg, um das Support Center zu fragen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Severity %1, status %2, created %3, changed %4</source>
        <translation>Schweregrad %1, Status %2, erstellt %3, geändert %4</translation>
    </message>
    <message>
        <source>[file] %1 (%2 bytes)</source>
        <translation>[Datei] %1 (%2 Bytes)</translation>
    </message>
</context>
<context>
    <name>app::cli::TicketsCommand</name>
    <message>
        <source>Lists the tickets, newest change first.</source>
        <translation>Zeigt die Tickets, die zuletzt geänderten zuerst.</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>Ein JSON-Objekt ausgeben.</translation>
    </message>
    <message>
        <source>&quot;tickets&quot; takes no arguments.</source>
        <translation>„tickets“ erwartet keine Argumente.</translation>
    </message>
    <message>
        <source>%1 cannot be reached; its tickets are shown as last read. %2</source>
        <translation>%1 ist nicht erreichbar; die Tickets werden gezeigt, wie sie zuletzt gelesen wurden. %2</translation>
    </message>
</context>
<context>
    <name>app::cli::UpdateCommand</name>
    <message>
        <source>Adds a message to a ticket, by way of the outbox.</source>
        <translation>Fügt einem Ticket über den Postausgang eine Nachricht hinzu.</translation>
    </message>
    <message>
        <source>The ticket&apos;s id.</source>
        <translation>Die Nummer des Tickets.</translation>
    </message>
    <message>
        <source>The message.</source>
        <translation>Die Nachricht.</translation>
    </message>
    <message>
        <source>A file that holds the message, or - for standard input.</source>
        <translation>Eine Datei mit der Nachricht, oder - für die Standardeingabe.</translation>
    </message>
    <message>
        <source>A file to attach; may be given more than once.</source>
        <translation>Eine Datei als Anhang; mehrfach möglich.</translation>
    </message>
    <message>
        <source>The files may leave this machine although they were not cleaned.</source>
        <translation>Die Dateien dürfen diesen Rechner verlassen, obwohl sie nicht bereinigt wurden.</translation>
    </message>
    <message>
        <source>Confirm that the problem is solved, where the Support Center allows it.</source>
        <translation>Bestätigen, dass das Problem gelöst ist, wo das Support Center es erlaubt.</translation>
    </message>
    <message>
        <source>The account that the ticket belongs to.</source>
        <translation>Das Konto, zu dem das Ticket gehört.</translation>
    </message>
    <message>
        <source>The intent id: the same id again never makes a second message.</source>
        <translation>Die Absichtskennung: dieselbe Kennung noch einmal ergibt nie eine zweite Nachricht.</translation>
    </message>
    <message>
        <source>How many seconds to wait for the delivery (30).</source>
        <translation>Wie viele Sekunden auf die Zustellung gewartet wird (30).</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>Ein JSON-Objekt ausgeben.</translation>
    </message>
    <message>
        <source>Name one ticket id.</source>
        <translation>Nennen Sie eine Ticketnummer.</translation>
    </message>
    <message>
        <source>Give the message with --comment or with --comment-file, not with both.</source>
        <translation>Geben Sie die Nachricht mit --comment oder mit --comment-file an, nicht mit beiden.</translation>
    </message>
    <message>
        <source>Give a message with --comment or --comment-file, or confirm the resolution with --solve.</source>
        <translation>Geben Sie mit --comment oder --comment-file eine Nachricht an, oder bestätigen Sie mit --solve die Lösung.</translation>
    </message>
    <message>
        <source>--wait takes a number of seconds, 0 or more.</source>
        <translation>--wait nimmt eine Zahl von Sekunden, 0 oder mehr.</translation>
    </message>
    <message>
        <source>--id takes 1 to 64 letters, digits, dots, dashes or underscores.</source>
        <translation>--id nimmt 1 bis 64 Buchstaben, Ziffern, Punkte, Striche oder Unterstriche.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file %1 is too long for a message. Attach it instead.</source>
        <translation>Die Datei %1 ist zu lang für eine Nachricht. Hängen Sie sie stattdessen an.</translation>
    </message>
    <message>
        <source>The file %1 is not plain text in UTF-8. Attach it instead.</source>
        <translation>Die Datei %1 ist kein reiner Text in UTF-8. Hängen Sie sie stattdessen an.</translation>
    </message>
    <message>
        <source>No account is set up. Add one with &quot;accounts add&quot;, or use --practice to try it out.</source>
        <translation>Es ist kein Konto eingerichtet. Fügen Sie eines mit „accounts add“ hinzu, oder nehmen Sie --practice zum Ausprobieren.</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot; here. &quot;accounts list&quot; shows those there are; --practice uses the practice center.</source>
        <translation>Es gibt hier kein Konto „%1“. „accounts list“ zeigt die vorhandenen; --practice nimmt das Übungs-Center.</translation>
    </message>
    <message>
        <source>Stored in the outbox as %1.</source>
        <translation>Im Postausgang abgelegt als %1.</translation>
    </message>
    <message>
        <source>Nothing was stored or sent.</source>
        <translation>Nichts wurde abgelegt oder gesendet.</translation>
    </message>
</context>
<context>
    <name>archive</name>
    <message>
        <source>The archive holds more than %1, the most that is unpacked. Use a smaller part of it.</source>
        <translation>Das Archiv enthält mehr als %1; mehr wird nicht entpackt. Verwenden Sie einen kleineren Teil davon.</translation>
    </message>
    <message>
        <source>The archive grows far too much when it is unpacked, as only those do that are made to do harm. It is not read.</source>
        <translation>Das Archiv wird beim Entpacken viel zu groß, wie es nur bei solchen vorkommt, die Schaden anrichten sollen. Es wird nicht gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>The archive holds more than %n file(s), the most that is read. Use a smaller part of it.</source>
        <translation>
            <numerusform>Das Archiv enthält mehr als %n Datei; mehr wird nicht gelesen. Verwenden Sie einen kleineren Teil davon.</numerusform>
            <numerusform>Das Archiv enthält mehr als %n Dateien; mehr wird nicht gelesen. Verwenden Sie einen kleineren Teil davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>The archive cannot be read to its end.</source>
        <translation>Das Archiv kann nicht bis zum Ende gelesen werden.</translation>
    </message>
    <message>
        <source>There are archives in archives, deeper than is read. Unpack the outer ones and use what is in them.</source>
        <translation>Es stecken Archive in Archiven, tiefer als gelesen wird. Entpacken Sie die äußeren, und verwenden Sie, was darin ist.</translation>
    </message>
    <message>
        <source>The archive is encrypted and cannot be read. Unpack it with its password and use what is in it.</source>
        <translation>Das Archiv ist verschlüsselt und kann nicht gelesen werden. Entpacken Sie es mit seinem Kennwort, und verwenden Sie, was darin ist.</translation>
    </message>
    <message>
        <source>The archive is damaged or not whole. Get it once more from where it comes from.</source>
        <translation>Das Archiv ist beschädigt oder unvollständig. Holen Sie es noch einmal von dort, wo es herkommt.</translation>
    </message>
    <message>
        <source>This is no archive that can be read.</source>
        <translation>Das ist kein Archiv, das gelesen werden kann.</translation>
    </message>
    <message>
        <source>A file cannot be put into the archive as it is.</source>
        <translation>Eine Datei kann so nicht in das Archiv aufgenommen werden.</translation>
    </message>
    <message>
        <source>The archive cannot be written. Check the free space and whether you may write there.</source>
        <translation>Das Archiv kann nicht geschrieben werden. Prüfen Sie den freien Platz, und ob Sie dort schreiben dürfen.</translation>
    </message>
</context>
<context>
    <name>center</name>
    <message>
        <source>The practice center cannot write the file %1. Check its folder and the free space.</source>
        <translation>Das Übungs-Center kann die Datei %1 nicht schreiben. Prüfen Sie den Ordner und den freien Speicherplatz.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Practice center. This is not a real ticket, and no support engineer reads it.</source>
        <translation>Übungs-Center. Dies ist kein echtes Ticket, und niemand vom Support liest es.</translation>
    </message>
    <message>
        <source>The folder %1 of the practice center cannot be written. Check its owner and the free space.</source>
        <translation>In den Ordner %1 des Übungs-Centers kann nicht geschrieben werden. Prüfen Sie den Eigentümer und den freien Speicherplatz.</translation>
    </message>
    <message>
        <source>The practice center cannot listen on port %1 of this machine. Name another port, or 0 for any free one.</source>
        <translation>Das Übungs-Center kann auf diesem Rechner nicht an Port %1 lauschen. Nennen Sie einen anderen Port, oder 0 für irgendeinen freien.</translation>
    </message>
    <message>
        <source>Another process uses the practice center in %1 and does not answer. End that process, then start again.</source>
        <translation>Ein anderer Prozess verwendet das Übungs-Center in %1 und antwortet nicht. Beenden Sie ihn und starten Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>contacts</name>
    <message>
        <source>The file holds no contacts that can be read. A CSV file begins with a line that names its columns, such as “name,email,phone,company”; a vCard file begins with “BEGIN:VCARD”.</source>
        <translation>Die Datei enthält keine lesbaren Kontakte. Eine CSV-Datei beginnt mit einer Zeile, die ihre Spalten nennt, zum Beispiel „name,email,phone,company“; eine vCard-Datei beginnt mit „BEGIN:VCARD“.</translation>
    </message>
    <message>
        <source>A quotation mark has no end.</source>
        <translation>Ein Anführungszeichen hat kein Ende.</translation>
    </message>
    <message>
        <source>The line has more columns than the first one.</source>
        <translation>Die Zeile hat mehr Spalten als die erste.</translation>
    </message>
    <message>
        <source>There is neither a name nor an e-mail address.</source>
        <translation>Es gibt weder einen Namen noch eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The card has no end.</source>
        <translation>Die Karte hat kein Ende.</translation>
    </message>
    <message>
        <source>The line is in no card.</source>
        <translation>Die Zeile steht in keiner Karte.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>The folder %1 cannot be written. Check its owner and the free space, or name another folder with --data-dir.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden. Prüfen Sie den Eigentümer und den freien Speicherplatz, oder nennen Sie mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The log file %1 cannot be written.</source>
        <translation>Die Protokolldatei %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose another one.</source>
        <translation>Es gibt keinen Ordner %1. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>A part of the program (%1) could not be opened. Install the program again; what you wrote is kept.</source>
        <translation>Ein Teil des Programms (%1) konnte nicht geöffnet werden. Installieren Sie das Programm noch einmal; was Sie geschrieben haben, bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>credentials</name>
    <message>
        <source>The keychain holds no secret for this account, or it is locked. Unlock it, or sign in again.</source>
        <translation>Der Schlüsselbund enthält keinen Zugangsschlüssel für dieses Konto oder ist gesperrt. Entsperren Sie ihn, oder melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The keychain did not give access. Unlock it and allow this program to use it, then try again.</source>
        <translation>Der Schlüsselbund hat den Zugriff nicht erlaubt. Entsperren Sie ihn, erlauben Sie diesem Programm den Zugriff und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain of this computer cannot be used. Name a file that holds the secret (--secret-file) or an environment variable for this account, or type the secret for this run.</source>
        <translation>Der Schlüsselbund dieses Computers ist nicht benutzbar. Nennen Sie eine Datei mit dem Zugangsschlüssel (--secret-file) oder eine Umgebungsvariable für dieses Konto, oder geben Sie den Zugangsschlüssel nur für diesen Programmlauf ein.</translation>
    </message>
    <message>
        <source>The keychain did not answer. Answer its question or unlock it, then try again.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet. Beantworten Sie seine Frage oder entsperren Sie ihn, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file %1, which should hold the secret of this account, cannot be read. Check that it is there and that you may read it.</source>
        <translation>Die Datei %1, in der der Zugangsschlüssel dieses Kontos stehen soll, kann nicht gelesen werden. Prüfen Sie, ob es sie gibt und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The file %1 holds the secret of this account, but every user of this computer can read it. Run “chmod 600” on it, and think of replacing the secret.</source>
        <translation>Die Datei %1 enthält den Zugangsschlüssel dieses Kontos, doch alle Benutzer dieses Computers können sie lesen. Führen Sie „chmod 600“ für sie aus, und überlegen Sie, den Zugangsschlüssel zu ersetzen.</translation>
    </message>
    <message>
        <source>The first line of the file %1 is empty; it should be the secret of this account.</source>
        <translation>Die erste Zeile der Datei %1 ist leer; dort soll der Zugangsschlüssel dieses Kontos stehen.</translation>
    </message>
    <message>
        <source>The environment variable %1, which should hold the secret of this account, is not set. Set it and start the program again.</source>
        <translation>Die Umgebungsvariable %1, in der der Zugangsschlüssel dieses Kontos stehen soll, ist nicht gesetzt. Setzen Sie sie und starten Sie das Programm noch einmal.</translation>
    </message>
</context>
<context>
    <name>credentials::CredentialStore</name>
    <message>
        <source>The secret of this account was kept for one run only. Sign in again.</source>
        <translation>Der Zugangsschlüssel dieses Kontos galt nur für einen Programmlauf. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>This account takes its secret from %1. Change it there; it cannot be changed from here.</source>
        <translation>Dieses Konto liest seinen Zugangsschlüssel aus %1. Ändern Sie ihn dort; von hier aus geht es nicht.</translation>
    </message>
</context>
<context>
    <name>delivery</name>
    <message>
        <source>An attachment has not been cleaned and may hold secrets. Say for each such file that it may be sent as it is, or remove it.</source>
        <translation>Ein Anhang wurde nicht bereinigt und kann Geheimes enthalten. Erlauben Sie für jede solche Datei, dass sie so gesendet wird, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>It was being sent on %1 to %2 when the program ended.</source>
        <extracomment>%1: date and time, %2: the account</extracomment>
        <translation>Sie wurde am %1 gerade an %2 gesendet, als das Programm endete.</translation>
    </message>
    <message>
        <source>On %1 up to %2 of its %3 bytes went out to %4, then the connection broke.</source>
        <extracomment>%1: date and time, %2 and %3: numbers of bytes, %4: the account</extracomment>
        <translation>Am %1 gingen bis zu %2 ihrer %3 Bytes an %4 hinaus, dann brach die Verbindung ab.</translation>
    </message>
    <message>
        <source>This request is closed already.</source>
        <translation>Diese Anfrage ist bereits abgeschlossen.</translation>
    </message>
    <message>
        <source>This request has arrived as ticket %1 and cannot be recalled.</source>
        <translation>Diese Anfrage ist als Ticket %1 angekommen und kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>This request may have arrived already. Wait until that is known, then decide.</source>
        <translation>Diese Anfrage ist möglicherweise schon angekommen. Warten Sie, bis das feststeht, und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>This request is being sent. Wait for the answer, or abandon it first.</source>
        <translation>Diese Anfrage wird gerade gesendet. Warten Sie die Antwort ab, oder geben Sie sie zuerst auf.</translation>
    </message>
    <message>
        <source>Only a request that waits or is blocked can be tried again.</source>
        <translation>Nur eine Anfrage, die wartet oder angehalten ist, kann erneut versucht werden.</translation>
    </message>
    <message>
        <source>This request was stored by an earlier version of the program and cannot be edited again. Copy its text into a new one.</source>
        <translation>Diese Anfrage wurde von einer früheren Version des Programms gespeichert und kann nicht erneut bearbeitet werden. Kopieren Sie ihren Text in eine neue.</translation>
    </message>
    <message>
        <source>The file “%1” did not go along. %2 Send it as an update of the ticket.</source>
        <extracomment>%1: file name, %2: a sentence that says why</extracomment>
        <translation>Die Datei „%1“ ist nicht mitgegangen. %2 Senden Sie sie als Nachtrag zum Ticket.</translation>
    </message>
    <message>
        <source>The e-mail cannot be written to %1. Check the free space and the rights of the folder.</source>
        <translation>Die E-Mail kann nicht nach %1 geschrieben werden. Prüfen Sie den freien Platz und die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>Whether this request arrived cannot be looked up by this program. Look for it in the Support Center, then say here whether it is there. Nothing is sent until then.</source>
        <translation>Ob diese Anfrage angekommen ist, kann dieses Programm nicht nachsehen. Suchen Sie sie im Support Center und geben Sie dann hier an, ob sie da ist. Bis dahin wird nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 Look for a ticket with the subject “%2” whose text ends with “%3”.</source>
        <extracomment>%1: what is known of the sending, %2: a subject, %3: the line by which the text of the request ends</extracomment>
        <translation>%1 Suchen Sie nach einem Ticket mit dem Betreff „%2“, dessen Text mit „%3“ endet.</translation>
    </message>
    <message>
        <source>The ticket %1 is not this request. Look for it in the Support Center once more, then say here whether it is there. Nothing is sent until then.</source>
        <translation>Das Ticket %1 ist nicht diese Anfrage. Suchen Sie sie noch einmal im Support Center und geben Sie dann hier an, ob sie da ist. Bis dahin wird nichts gesendet.</translation>
    </message>
    <message>
        <source>This is a message to a ticket that exists. It can only be sent from here.</source>
        <translation>Dies ist eine Nachricht an ein vorhandenes Ticket. Sie kann nur von hier gesendet werden.</translation>
    </message>
    <message>
        <source>Ticket %1 was made by the support staff and does not have the severity you chose. Ask them in the ticket to treat it as you meant it.</source>
        <translation>Ticket %1 wurde vom Support angelegt und hat nicht den Schweregrad, den Sie gewählt haben. Bitten Sie im Ticket darum, es so zu behandeln, wie Sie es gemeint haben.</translation>
    </message>
    <message>
        <source>The Support Center took the message for ticket %1 but does not show it. Look into the ticket, and send it again if it is not there.</source>
        <translation>Das Support Center hat die Nachricht für Ticket %1 angenommen, zeigt sie aber nicht. Sehen Sie im Ticket nach, und senden Sie sie noch einmal, wenn sie dort fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the files are missing at the message in the ticket. Send them once more.</source>
        <extracomment>%n: number of files</extracomment>
        <translation>
            <numerusform>%n der Dateien fehlt bei der Nachricht im Ticket. Senden Sie sie noch einmal.</numerusform>
            <numerusform>%n der Dateien fehlen bei der Nachricht im Ticket. Senden Sie sie noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticket %1 was not marked as solved: the Support Center does not allow it at this time. Ask the support staff in the ticket to close it.</source>
        <translation>Ticket %1 wurde nicht als gelöst gekennzeichnet: Das Support Center erlaubt es zurzeit nicht. Bitten Sie den Support im Ticket, es zu schließen.</translation>
    </message>
    <message>
        <source>The request that this message belongs to is not sent any more. Give the message up, or write it into the ticket it is meant for.</source>
        <translation>Die Anfrage, zu der diese Nachricht gehört, wird nicht mehr gesendet. Verwerfen Sie die Nachricht, oder schreiben Sie sie in das Ticket, für das sie gedacht ist.</translation>
    </message>
    <message>
        <source>Say which ticket the message is for.</source>
        <translation>Geben Sie an, für welches Ticket die Nachricht ist.</translation>
    </message>
    <message>
        <source>The message is empty. Write what is new, then send it.</source>
        <translation>Die Nachricht ist leer. Schreiben Sie, was neu ist, und senden Sie sie dann.</translation>
    </message>
    <message>
        <source>Waits for an earlier message that needs you</source>
        <translation>Wartet auf eine frühere Nachricht, die Sie braucht</translation>
    </message>
    <message>
        <source>Waits for an earlier message to this ticket</source>
        <translation>Wartet auf eine frühere Nachricht an dieses Ticket</translation>
    </message>
    <message>
        <source>Messages to one ticket are sent in their order, and an earlier one could not be sent. Choose that one in the outbox and mend it or abandon it; then this one is sent by itself.</source>
        <translation>Nachrichten an ein Ticket werden der Reihe nach gesendet, und eine frühere konnte nicht gesendet werden. Wählen Sie diese im Postausgang und beheben Sie das Problem oder geben Sie sie auf; dann wird diese von selbst gesendet.</translation>
    </message>
    <message>
        <source>Messages to one ticket are sent in their order. This one is sent as soon as the earlier one has arrived. There is nothing to do.</source>
        <translation>Nachrichten an ein Ticket werden der Reihe nach gesendet. Diese wird gesendet, sobald die frühere angekommen ist. Es ist nichts zu tun.</translation>
    </message>
</context>
<context>
    <name>delivery::Delivery</name>
    <message>
        <source>Checking whether the request arrived. It is looked up before it is sent again.</source>
        <translation>Es wird geprüft, ob die Anfrage angekommen ist. Erst danach wird sie gegebenenfalls noch einmal gesendet.</translation>
    </message>
    <message>
        <source>The Support Center has taken the message but does not show it yet. It is read again.</source>
        <translation>Das Support Center hat die Nachricht angenommen, zeigt sie aber noch nicht. Sie wird noch einmal gelesen.</translation>
    </message>
</context>
<context>
    <name>delivery::Dispatcher</name>
    <message>
        <source>The account of this request is not set up any more. Add it again, then try again.</source>
        <translation>Das Konto dieser Anfrage ist nicht mehr eingerichtet. Fügen Sie es wieder hinzu und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>delivery::Outbox</name>
    <message>
        <source>There is no request %1 in the outbox.</source>
        <translation>Im Postausgang gibt es keine Anfrage %1.</translation>
    </message>
    <message>
        <source>Enter the number of the ticket.</source>
        <translation>Geben Sie die Nummer des Tickets ein.</translation>
    </message>
    <message>
        <source>This request is being looked up just now. Try again in a moment.</source>
        <translation>Nach dieser Anfrage wird gerade gesucht. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Only a request that may have arrived can be told to be a ticket.</source>
        <translation>Nur von einer Anfrage, die angekommen sein kann, lässt sich sagen, welches Ticket sie ist.</translation>
    </message>
    <message>
        <source>Only a request that may have arrived and is not looked up by itself can be sent again this way.</source>
        <translation>Nur eine Anfrage, die angekommen sein kann und nach der nicht von selbst gesucht wird, lässt sich so erneut senden.</translation>
    </message>
    <message>
        <source>This request is being sent or is closed already.</source>
        <translation>Diese Anfrage wird gerade gesendet oder ist schon abgeschlossen.</translation>
    </message>
    <message>
        <source>This request has arrived as ticket %1.</source>
        <translation>Diese Anfrage ist als Ticket %1 angekommen.</translation>
    </message>
    <message>
        <source>It was made into a draft again, to be changed and sent anew.</source>
        <translation>Sie wurde wieder zum Entwurf, um geändert und neu gesendet zu werden.</translation>
    </message>
    <message>
        <source>This request was changed here and is a new one now. Send that one, or file it again.</source>
        <translation>Diese Anfrage wurde hier geändert und ist jetzt eine neue. Senden Sie jene, oder stellen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>It was moved into the package %1. It is sent from where that package is opened.</source>
        <translation>Sie wurde in das Paket %1 verschoben. Gesendet wird sie von dort, wo dieses Paket geöffnet wird.</translation>
    </message>
    <message>
        <source>There is no message %1 in the outbox that can be changed.</source>
        <translation>Im Postausgang liegt keine Nachricht %1, die geändert werden kann.</translation>
    </message>
    <message>
        <source>It is being written again, to be changed and sent anew.</source>
        <translation>Sie wird erneut geschrieben, um geändert und neu gesendet zu werden.</translation>
    </message>
</context>
<context>
    <name>delivery::Postman</name>
    <message>
        <source>The program ended while this e-mail was being sent. It may have been sent.</source>
        <translation>Das Programm endete, während diese E-Mail gesendet wurde. Sie wurde möglicherweise gesendet.</translation>
    </message>
    <message>
        <source>The account of this e-mail is not set up any more. Add it again, then try again.</source>
        <translation>Das Konto dieser E-Mail ist nicht mehr eingerichtet. Fügen Sie es wieder hinzu und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>This request was given up. File it anew, then send the e-mail.</source>
        <translation>Diese Anfrage wurde aufgegeben. Stellen Sie sie neu, dann senden Sie die E-Mail.</translation>
    </message>
    <message>
        <source>This request may have arrived already. Wait until that is known, then decide.</source>
        <translation>Diese Anfrage ist möglicherweise schon angekommen. Warten Sie, bis das feststeht, und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>An e-mail of the practice account goes to the practice mailbox only.</source>
        <translation>Eine E-Mail des Übungskontos geht nur in das Übungspostfach.</translation>
    </message>
    <message>
        <source>Only an e-mail that waits or was stopped can be sent again.</source>
        <translation>Nur eine E-Mail, die wartet oder angehalten wurde, kann noch einmal gesendet werden.</translation>
    </message>
    <message>
        <source>This e-mail is being sent or was sent already.</source>
        <translation>Diese E-Mail wird gerade gesendet oder ist schon gesendet.</translation>
    </message>
    <message>
        <source>It is known whether this e-mail was sent.</source>
        <translation>Es ist bekannt, ob diese E-Mail gesendet wurde.</translation>
    </message>
    <message>
        <source>There is no such e-mail any more.</source>
        <translation>Diese E-Mail gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>There is no file %1. Check the name and choose it again.</source>
        <translation>Es gibt keine Datei %1. Prüfen Sie den Namen und wählen Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 is no ordinary file. Choose a file, not a folder or a device.</source>
        <translation>%1 ist keine gewöhnliche Datei. Wählen Sie eine Datei, keinen Ordner und kein Gerät.</translation>
    </message>
    <message>
        <source>The file %1 has %2, but at most %3 can be attached. Attach a smaller part of it.</source>
        <translation>Die Datei %1 hat %2, angehängt werden können höchstens %3. Hängen Sie einen kleineren Teil davon an.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check that you may read it and choose it again.</source>
        <translation>Die Datei %1 kann nicht gelesen werden. Prüfen Sie, ob Sie sie lesen dürfen, und wählen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>What was pasted could not be made into the file %1. Save it as a file and attach that.</source>
        <translation>Aus dem Eingefügten konnte die Datei %1 nicht gemacht werden. Speichern Sie es als Datei und hängen Sie diese an.</translation>
    </message>
    <message>
        <source>The file could not be read to its end: %1.</source>
        <translation>Die Datei konnte nicht bis zu ihrem Ende gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The cleaned copy could not be written: %1.</source>
        <translation>Die bereinigte Kopie konnte nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>This text has binary parts, and what is in them cannot be cleaned.</source>
        <translation>Dieser Text hat binäre Teile, deren Inhalt nicht bereinigt werden kann.</translation>
    </message>
    <message>
        <source>Something was still found after cleaning.</source>
        <translation>Nach dem Bereinigen wurde noch etwas gefunden.</translation>
    </message>
    <message>
        <source>This file is no text and no picture: nobody can say what is in it, and it was not cleaned.</source>
        <translation>Diese Datei ist weder Text noch Bild: Niemand kann sagen, was in ihr steht, und sie wurde nicht bereinigt.</translation>
    </message>
    <message>
        <source>The picture is damaged, and what is stored beside it could not be removed.</source>
        <translation>Das Bild ist beschädigt, und was neben ihm gespeichert ist, konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The cleaning rules cannot be read: %1.</source>
        <translation>Die Bereinigungsregeln können nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The file is too large for cleaning rules.</source>
        <translation>Die Datei ist zu groß für Bereinigungsregeln.</translation>
    </message>
    <message>
        <source>“%1” is not known here. Known are: %2.</source>
        <translation>„%1“ ist hier nicht bekannt. Bekannt sind: %2.</translation>
    </message>
    <message>
        <source>An id of a kind has only the letters a to z.</source>
        <translation>Die Kennung einer Art besteht nur aus den Buchstaben a bis z.</translation>
    </message>
    <message>
        <source>A rule of this kind needs keys.</source>
        <translation>Eine Regel dieser Art braucht Schlüssel (keys).</translation>
    </message>
    <message>
        <source>A rule of this kind takes no keys.</source>
        <translation>Eine Regel dieser Art hat keine Schlüssel (keys).</translation>
    </message>
    <message>
        <source>A rule of this kind needs texts in “starts”.</source>
        <translation>Eine Regel dieser Art braucht Texte in „starts“.</translation>
    </message>
    <message>
        <source>A rule of this kind takes no “starts”.</source>
        <translation>Eine Regel dieser Art hat kein „starts“.</translation>
    </message>
    <message>
        <source>“%1” is too short: write at least three characters.</source>
        <translation>„%1“ ist zu kurz: Schreiben Sie mindestens drei Zeichen.</translation>
    </message>
    <message>
        <source>There is no kind “%1” in “kinds”.</source>
        <translation>Es gibt keine Art „%1“ in „kinds“.</translation>
    </message>
    <message>
        <source>The cleaning rules cannot be used: %1</source>
        <translation>Die Bereinigungsregeln können nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>It has %1, but at most %2 can be attached.</source>
        <translation>Sie hat %1, es können aber höchstens %2 angehängt werden.</translation>
    </message>
    <message>
        <source>The file could not be compressed: %1.</source>
        <translation>Die Datei konnte nicht komprimiert werden: %1.</translation>
    </message>
    <message>
        <source>This text in UTF-16 is damaged. Save it as UTF-8 and clean that.</source>
        <translation>Dieser Text in UTF-16 ist beschädigt. Speichern Sie ihn als UTF-8 und bereinigen Sie diese Datei.</translation>
    </message>
    <message>
        <source>This is an archive of a kind that cannot be read. Unpack it and clean its files.</source>
        <translation>Dies ist ein Archiv einer Art, die nicht gelesen werden kann. Entpacken Sie es und bereinigen Sie seine Dateien.</translation>
    </message>
    <message>
        <source>The word holds for this request only: the file %1 cannot be written. Check the rights of its folder and the free space.</source>
        <translation>Das Wort gilt nur für diese Anfrage: Die Datei %1 kann nicht geschrieben werden. Prüfen Sie die Rechte ihres Ordners und den freien Speicherplatz.</translation>
    </message>
    <message>
        <source>This is a link to another file.</source>
        <translation>Dies ist ein Verweis auf eine andere Datei.</translation>
    </message>
    <message>
        <source>This is no file.</source>
        <translation>Dies ist keine Datei.</translation>
    </message>
    <message>
        <source>Its name leads out of the archive.</source>
        <translation>Der Name führt aus dem Archiv hinaus.</translation>
    </message>
    <message>
        <source>What was removed from the files could not be noted in %1. Free some space there and check that you may write to the folder.</source>
        <translation>Was aus den Dateien entfernt wurde, konnte in %1 nicht vermerkt werden. Schaffen Sie dort Platz und prüfen Sie, ob Sie in den Ordner schreiben dürfen.</translation>
    </message>
    <message>
        <source>No copy of the file can be made in %1. Free some space there and check that you may write to the folder, then attach the file again.</source>
        <translation>In %1 kann keine Kopie der Datei angelegt werden. Schaffen Sie dort Platz, prüfen Sie, ob Sie in den Ordner schreiben dürfen, und hängen Sie die Datei dann erneut an.</translation>
    </message>
    <message>
        <source>Nothing would be left of the file. Choose a larger part.</source>
        <translation>Von der Datei bliebe nichts übrig. Wählen Sie einen größeren Teil.</translation>
    </message>
    <message>
        <source>The smaller copy could not be written: %1.</source>
        <translation>Die kleinere Kopie konnte nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Left out of the copy, as they cannot be cleaned: %1</source>
        <extracomment>%1: names of files, with commas between</extracomment>
        <translation>Aus der Kopie weggelassen, weil sie nicht bereinigt werden können: %1</translation>
    </message>
    <message>
        <source>Your own file %1 is not there any more as you attached it, so there is nothing to compare with. Attach it again to compare it or to put a value back.</source>
        <translation>Ihre eigene Datei %1 liegt nicht mehr so vor, wie Sie sie angehängt haben; es gibt nichts zu vergleichen. Hängen Sie sie noch einmal an, um zu vergleichen oder einen Wert zurückzuholen.</translation>
    </message>
    <message>
        <source>%1 cannot be replaced. Choose another name for the cleaned copy.</source>
        <translation>%1 kann nicht ersetzt werden. Wählen Sie einen anderen Namen für die bereinigte Kopie.</translation>
    </message>
    <message>
        <source>Nothing in this archive could be cleaned.</source>
        <translation>In diesem Archiv konnte nichts bereinigt werden.</translation>
    </message>
</context>
<context>
    <name>evidence::Collector</name>
    <message>
        <source>The file %1 is too large. %2</source>
        <translation>Die Datei %1 ist zu groß. %2</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>Critical: Urgent, production</source>
        <translation>Kritisch: Urgent (dringend), Produktion</translation>
    </message>
    <message>
        <source>The ticket is acknowledged immediately by e-mail and gets a ticket id. The Support Center may ask for more information.</source>
        <translation>Das Ticket wird sofort per E-Mail bestätigt und erhält eine Ticket-ID. Das Support Center fragt vielleicht nach weiteren Angaben.</translation>
    </message>
    <message>
        <source>A member of the support staff may contact you by e-mail, or ask you to join a private chat channel or a web conference, so that you can work together faster.</source>
        <translation>Jemand vom Support meldet sich vielleicht per E-Mail oder bittet Sie in einen privaten Chat-Kanal oder eine Webkonferenz, damit Sie schneller zusammenarbeiten können.</translation>
    </message>
    <message>
        <source>Do not start a request for help in a chat channel: it may not be watched. The Support Center is the way, and the outage address is the second one.</source>
        <translation>Bitten Sie nicht in einem Chat-Kanal zuerst um Hilfe: Vielleicht liest dort niemand mit. Der Weg ist das Support Center, der zweite ist die Adresse für Ausfälle.</translation>
    </message>
    <message>
        <source>Send log files, symptoms and everything else that matters as updates of the ticket, also while you talk in a chat channel or a web conference, and add conclusions and next steps there, so that the ticket keeps the record.</source>
        <translation>Senden Sie Protokolldateien, Symptome und alles andere Wichtige als Nachtrag zum Ticket, auch während Sie in einem Chat-Kanal oder einer Webkonferenz sprechen, und tragen Sie dort Ergebnisse und nächste Schritte ein, damit im Ticket alles festgehalten ist.</translation>
    </message>
    <message>
        <source>When the issue is solved, the support staff asks you to confirm it. The ticket is closed only after you have confirmed.</source>
        <translation>Wenn das Problem gelöst ist, bittet der Support Sie um eine Bestätigung. Das Ticket wird erst geschlossen, nachdem Sie bestätigt haben.</translation>
    </message>
    <message>
        <source>24×7</source>
        <translation>rund um die Uhr</translation>
    </message>
    <message>
        <source>Mon–Fri, 24 hours</source>
        <translation>Mo–Fr, 24 Stunden</translation>
    </message>
    <message>
        <source>Mon–Fri, 06:00–18:00</source>
        <translation>Mo–Fr, 06:00–18:00</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>Preferred</translation>
    </message>
    <message>
        <source>Premier</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>The support plan of this account is below Enterprise, and this procedure needs Enterprise at least. The request can be sent; ask your Customer Success Manager about the plan.</source>
        <translation>Der Supportplan dieses Kontos liegt unter Enterprise, und dieses Verfahren setzt mindestens Enterprise voraus. Die Anfrage kann gesendet werden; fragen Sie Ihren Customer Success Manager nach dem Plan.</translation>
    </message>
    <message>
        <source>No affected service is chosen. Choose one; if you see only your cloud account, choose it: it stands for your PSaaS Appliance.</source>
        <translation>Es ist kein betroffener Dienst gewählt. Wählen Sie einen; wenn Sie nur Ihr Cloud-Konto sehen, wählen Sie dieses: Es steht für Ihre PSaaS Appliance.</translation>
    </message>
    <message>
        <source>No environment is chosen. Choose the affected one; without it the Support Center does not know that production is meant.</source>
        <translation>Es ist keine Umgebung gewählt. Wählen Sie die betroffene; sonst weiß das Support Center nicht, dass die Produktion gemeint ist.</translation>
    </message>
    <message>
        <source>“What can we help you with?” has no answer. Choose “Auth0 Service Issue” when something does not work.</source>
        <translation>„Wobei können wir helfen?“ hat keine Antwort. Wählen Sie „Auth0 Service Issue“, wenn etwas nicht funktioniert.</translation>
    </message>
    <message>
        <source>Set Auth0 Service Issue</source>
        <translation>Auth0 Service Issue wählen</translation>
    </message>
    <message>
        <source>A critical issue is filed as “Auth0 Service Issue”. With another type it may reach the wrong people. Choose “Auth0 Service Issue” if something does not work.</source>
        <translation>Ein kritischer Fall wird als „Auth0 Service Issue“ gemeldet. Mit einer anderen Art gerät er vielleicht an die Falschen. Wählen Sie „Auth0 Service Issue“, wenn etwas nicht funktioniert.</translation>
    </message>
    <message>
        <source>Set Urgent</source>
        <translation>Urgent wählen</translation>
    </message>
    <message>
        <source>No severity is chosen. Without Urgent this will not be handled as critical, and the severity cannot be changed after the ticket is created. Choose one.</source>
        <translation>Es ist kein Schweregrad gewählt. Ohne Urgent wird dies nicht als kritisch behandelt, und der Schweregrad lässt sich nicht mehr ändern, wenn das Ticket erstellt ist. Wählen Sie einen.</translation>
    </message>
    <message>
        <source>Below Urgent this will not be handled as critical. The severity cannot be changed after the ticket is created: if the issue turns out to be critical, you need a new ticket with the severity Urgent.</source>
        <translation>Unterhalb von Urgent wird dies nicht als kritisch behandelt. Der Schweregrad lässt sich nicht mehr ändern, wenn das Ticket erstellt ist: Stellt sich der Fall als kritisch heraus, brauchen Sie ein neues Ticket mit dem Schweregrad Urgent.</translation>
    </message>
    <message>
        <source>Urgent is for production environments alone, and the chosen environment is not one. Choose another severity, or the production environment if that is the one affected.</source>
        <translation>Urgent ist allein für Produktionsumgebungen, und die gewählte Umgebung ist keine. Wählen Sie einen anderen Schweregrad, oder die Produktionsumgebung, wenn sie betroffen ist.</translation>
    </message>
    <message>
        <source>All three hold</source>
        <translation>Alle drei treffen zu</translation>
    </message>
    <message>
        <source>Urgent is for issues where business processes are severely impaired or stopped, the majority of users is affected and there is no workaround. Not all three are ticked. Tick them if they hold, or choose another severity.</source>
        <translation>Urgent ist für Fälle, in denen Geschäftsabläufe stark beeinträchtigt sind oder stillstehen, die Mehrheit der Benutzer betroffen ist und es keinen Ausweg gibt. Nicht alle drei sind angekreuzt. Kreuzen Sie sie an, wenn sie zutreffen, oder wählen Sie einen anderen Schweregrad.</translation>
    </message>
    <message>
        <source>Subject is empty. Write what is broken, for example “Logins fail for all users since 02:40”.</source>
        <translation>Der Betreff ist leer. Schreiben Sie auf Englisch, was nicht geht, zum Beispiel „Logins fail for all users since 02:40“.</translation>
    </message>
    <message>
        <source>The subject says little. Write what fails, for whom and since when, for example “Logins fail for all users since 02:40”.</source>
        <translation>Der Betreff sagt wenig. Schreiben Sie, was nicht geht, für wen und seit wann, zum Beispiel „Logins fail for all users since 02:40“.</translation>
    </message>
    <message>
        <source>Description is empty. Write what happens and what you expected; a few sentences are enough to begin with.</source>
        <translation>Die Beschreibung ist leer. Schreiben Sie, was geschieht und was Sie erwartet haben; für den Anfang genügen ein paar Sätze.</translation>
    </message>
    <message>
        <source>The description does not seem to say yet: %1. Add what you know; the rest can follow in the ticket.</source>
        <translation>Die Beschreibung scheint noch nicht zu nennen: %1. Ergänzen Sie, was Sie wissen; der Rest kann im Ticket folgen.</translation>
    </message>
    <message>
        <source>The text is longer than the 64 kB that the Support Center keeps. The rest goes along as the attached file description.txt.</source>
        <translation>Der Text ist länger als die 64 kB, die das Support Center aufbewahrt. Der Rest geht als angehängte Datei description.txt mit.</translation>
    </message>
    <message>
        <source>For an Urgent ticket the support staff must be able to reach you day and night, and answers in English. Give a call-back number with country and area code, and the time since when the issue is there.</source>
        <translation>Bei einem Ticket mit Urgent muss der Support Sie Tag und Nacht erreichen können, und Antworten kommen auf Englisch. Geben Sie eine Rückrufnummer mit Landes- und Ortsvorwahl an, und seit wann es das Problem gibt.</translation>
    </message>
    <message>
        <source>The Support Center and the person whose name the ticket will carry.</source>
        <translation>Das Support Center und die Person, deren Namen das Ticket trägt.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Go to the Auth0 Support Center and log in with your credentials.

Using Support Center requires a cloud account setup. If you are unsure about this, please try logging in at the Auth0 Support Center or check with your Auth0 Customer Success Manager.</source>
        <translation>Öffnen Sie das Auth0 Support Center und melden Sie sich mit Ihren Zugangsdaten an.

Für das Support Center muss ein Cloud-Konto eingerichtet sein. Wenn Sie unsicher sind, versuchen Sie, sich im Auth0 Support Center anzumelden, oder fragen Sie Ihren Auth0 Customer Success Manager.</translation>
    </message>
    <message>
        <source>Which account do you file this request with?</source>
        <translation>Mit welchem Konto stellen Sie diese Anfrage?</translation>
    </message>
    <message>
        <source>The Support Center needs a cloud account. It was set up when your appliance was put into operation; your Customer Success Manager can tell you about it.</source>
        <translation>Das Support Center verlangt ein Cloud-Konto. Es wurde bei der Inbetriebnahme Ihrer Appliance eingerichtet; Ihr Customer Success Manager kann Ihnen Auskunft geben.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>What has happened?</source>
        <translation>Was ist geschehen?</translation>
    </message>
    <message>
        <source>Production is down</source>
        <translation>Die Produktion ist ausgefallen</translation>
    </message>
    <message>
        <source>Sets the production environment, Auth0 Service Issue and Urgent for you to check.</source>
        <translation>Setzt die Produktionsumgebung, Auth0 Service Issue und Urgent; Sie prüfen es nach.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>You choose each answer yourself.</source>
        <translation>Sie wählen jede Antwort selbst.</translation>
    </message>
    <message>
        <source>Tick what holds now.</source>
        <translation>Kreuzen Sie an, was jetzt zutrifft.</translation>
    </message>
    <message>
        <source>Criteria of a critical issue</source>
        <translation>Kriterien eines kritischen Falls</translation>
    </message>
    <message>
        <source>Major business processes and functions are severely impaired or stopped</source>
        <translation>Wichtige Geschäftsabläufe sind stark beeinträchtigt oder stehen still</translation>
    </message>
    <message>
        <source>The majority of users are adversely impacted</source>
        <translation>Die Mehrheit der Benutzer ist betroffen</translation>
    </message>
    <message>
        <source>There is no workaround</source>
        <translation>Es gibt keinen Ausweg</translation>
    </message>
    <message>
        <source>Who is the request for?</source>
        <translation>Für wen ist die Anfrage?</translation>
    </message>
    <message>
        <source>Myself</source>
        <translation>Für mich</translation>
    </message>
    <message>
        <source>The Support Center answers you.</source>
        <translation>Das Support Center antwortet Ihnen.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Für jemand anderen</translation>
    </message>
    <message>
        <source>The person is named at the top of the text and gets copies.</source>
        <translation>Die Person wird oben im Text genannt und erhält Kopien.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Jane Doe</source>
        <translation>Jane Doe</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>jane.doe@example.com</source>
        <translation>jane.doe@example.com</translation>
    </message>
    <message>
        <source>With country and area code.</source>
        <translation>Mit Landes- und Ortsvorwahl.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>+1 425 555 0100</source>
        <translation>+49 30 5550100</translation>
    </message>
    <message>
        <source>Write digits with country and area code, for example +1 425 555 0100.</source>
        <translation>Schreiben Sie Ziffern mit Landes- und Ortsvorwahl, zum Beispiel +49 30 5550100.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Acme Corp</source>
        <translation>Acme Corp</translation>
    </message>
    <message>
        <source>Some companies have more than one installation.</source>
        <translation>Manche Unternehmen haben mehr als eine Installation.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Customer portal</source>
        <translation>Customer portal</translation>
    </message>
    <message>
        <source>Click on the New Ticket button.

A Critical Issue is defined as an Auth0 issue severely impacting your live or in-production systems where:

- major business processes and functions are severely impaired or stopped;
- the majority of users are adversely impacted;
- there is no workaround</source>
        <translation>Klicken Sie auf den Knopf New Ticket.

Ein kritischer Fall (Critical Issue) ist ein Problem mit Auth0, das Ihre produktiven Systeme so beeinträchtigt, dass:

- wichtige Geschäftsabläufe stark beeinträchtigt sind oder stillstehen;
- die Mehrheit der Benutzer betroffen ist;
- es keinen Ausweg gibt</translation>
    </message>
    <message>
        <source>Is production down, and who needs help?</source>
        <translation>Ist die Produktion ausgefallen, und wer braucht Hilfe?</translation>
    </message>
    <message>
        <source>An issue is critical when all three criteria below hold for your live systems.</source>
        <translation>Ein Fall ist kritisch, wenn alle drei Kriterien für Ihre produktiven Systeme zutreffen.</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>Affected service</source>
        <translation>Betroffener Dienst</translation>
    </message>
    <message>
        <source>Cloud account</source>
        <translation>Cloud-Konto</translation>
    </message>
    <message>
        <source>Stands for your PSaaS Appliance.</source>
        <translation>Steht für Ihre PSaaS Appliance.</translation>
    </message>
    <message>
        <source>Select the affected service. **Note that even if you only see your cloud account, you will be getting support for your PSaaS Appliance installation.**</source>
        <translation>Wählen Sie den betroffenen Dienst. **Auch wenn Sie nur Ihr Cloud-Konto sehen, erhalten Sie Support für Ihre PSaaS Appliance.**</translation>
    </message>
    <message>
        <source>Which service is affected?</source>
        <translation>Welcher Dienst ist betroffen?</translation>
    </message>
    <message>
        <source>If you see only your cloud account, choose it: you get support for your PSaaS Appliance all the same.</source>
        <translation>Wenn Sie nur Ihr Cloud-Konto sehen, wählen Sie es: Sie erhalten trotzdem Support für Ihre PSaaS Appliance.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production (Produktion)</translation>
    </message>
    <message>
        <source>Your users sign in here.</source>
        <translation>Hier melden sich Ihre Benutzer an.</translation>
    </message>
    <message>
        <source>Non-production</source>
        <translation>Non-production (keine Produktion)</translation>
    </message>
    <message>
        <source>Development, test, QA or staging.</source>
        <translation>Entwicklung, Test, QA oder Staging.</translation>
    </message>
    <message>
        <source>For **Environment**, select your Production environment.

Please do *not* submit an Urgent ticket for non-production environments. Urgent (critical) tickets are reserved for production environments.</source>
        <translation>Wählen Sie bei **Environment** Ihre Produktionsumgebung.

Stellen Sie *kein* Ticket mit Urgent für andere Umgebungen. Tickets mit Urgent (kritisch) sind Produktionsumgebungen vorbehalten.</translation>
    </message>
    <message>
        <source>Which environment is affected?</source>
        <translation>Welche Umgebung ist betroffen?</translation>
    </message>
    <message>
        <source>The installation where the issue shows. Urgent is for production alone.</source>
        <translation>Die Installation, in der das Problem auftritt. Urgent ist allein für die Produktion.</translation>
    </message>
    <message>
        <source>What can we help you with?</source>
        <translation>Wobei können wir helfen?</translation>
    </message>
    <message>
        <source>Auth0 Service Issue</source>
        <translation>Auth0 Service Issue (Problem mit dem Dienst)</translation>
    </message>
    <message>
        <source>Something does not work, or you need help with the service.</source>
        <translation>Etwas funktioniert nicht, oder Sie brauchen Hilfe mit dem Dienst.</translation>
    </message>
    <message>
        <source>Billing, Payments, or Account Issues</source>
        <translation>Billing, Payments, or Account Issues (Abrechnung, Zahlung, Konto)</translation>
    </message>
    <message>
        <source>Invoices, payments, your subscription or your account.</source>
        <translation>Rechnungen, Zahlungen, Ihr Abonnement oder Ihr Konto.</translation>
    </message>
    <message>
        <source>Auth0 Service Feedback</source>
        <translation>Auth0 Service Feedback (Rückmeldung zum Dienst)</translation>
    </message>
    <message>
        <source>A wish, an idea or an opinion about the service.</source>
        <translation>Ein Wunsch, eine Idee oder eine Meinung zum Dienst.</translation>
    </message>
    <message>
        <source>Vulnerability Reports or Legal Issues</source>
        <translation>Vulnerability Reports or Legal Issues (Sicherheitslücken, Rechtsfragen)</translation>
    </message>
    <message>
        <source>You found a security weakness, or have a legal question.</source>
        <translation>Sie haben eine Sicherheitslücke gefunden oder haben eine Rechtsfrage.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other (Sonstiges)</translation>
    </message>
    <message>
        <source>None of the others fits.</source>
        <translation>Nichts davon passt.</translation>
    </message>
    <message>
        <source>For **What can we help you with?** select `Auth0 Service Issue`.</source>
        <translation>Wählen Sie bei **What can we help you with?** `Auth0 Service Issue`.</translation>
    </message>
    <message>
        <source>A critical issue is filed as Auth0 Service Issue.</source>
        <translation>Ein kritischer Fall wird als Auth0 Service Issue gemeldet.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent (dringend)</translation>
    </message>
    <message>
        <source>Production application offline: a critical outage for all users</source>
        <translation>Produktion ausgefallen: ein kritischer Ausfall für alle Benutzer</translation>
    </message>
    <message>
        <source>Severity 1: a full or partial outage, or unusable in production for all users</source>
        <translation>Severity 1: teilweiser oder völliger Ausfall, oder in der Produktion für alle Benutzer unbenutzbar</translation>
    </message>
    <message>
        <source>High</source>
        <translation>High (hoch)</translation>
    </message>
    <message>
        <source>Production application issue: a minor outage of some functions or for some users</source>
        <translation>Problem in der Produktion: ein kleinerer Ausfall einzelner Funktionen oder für einen Teil der Benutzer</translation>
    </message>
    <message>
        <source>Severity 2: a major loss of functions or performance that many users feel</source>
        <translation>Severity 2: ein großer Verlust an Funktion oder Leistung, den viele Benutzer spüren</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>General support question: development, configuration or an error</source>
        <translation>Allgemeine Frage: Entwicklung, Konfiguration oder ein Fehler</translation>
    </message>
    <message>
        <source>Severity 3: a component does not work as documented, or a general question</source>
        <translation>Severity 3: ein Bestandteil arbeitet nicht wie dokumentiert, oder eine allgemeine Frage</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Low (gering)</translation>
    </message>
    <message>
        <source>Product question: how something works, or whether it is supported</source>
        <translation>Frage zum Produkt: wie etwas funktioniert oder ob es unterstützt wird</translation>
    </message>
    <message>
        <source>Severity 4: a minor problem, a wish for an enhancement, or a request for information</source>
        <translation>Severity 4: ein kleines Problem, ein Wunsch nach einer Verbesserung oder eine Bitte um Auskunft</translation>
    </message>
    <message>
        <source>For **Severity** select `Urgent`.

If you don&apos;t select `Urgent`, the issue will not be treated as critical. You will not be able to change the severity of the ticket once it is created so if, for example, you set Severity to `High` but later realize that the situation is critical, you need to create a new ticket with `Severity` set to Urgent.</source>
        <translation>Wählen Sie bei **Severity** `Urgent`.

Wenn Sie nicht `Urgent` wählen, wird der Fall nicht als kritisch behandelt. Der Schweregrad lässt sich nicht mehr ändern, wenn das Ticket erstellt ist. Wenn Sie also zum Beispiel `High` wählen und später merken, dass die Lage kritisch ist, müssen Sie ein neues Ticket mit `Severity` Urgent erstellen.</translation>
    </message>
    <message>
        <source>How severe is it?</source>
        <translation>Wie schwer wiegt es?</translation>
    </message>
    <message>
        <source>You cannot change this after the ticket is created. Only Urgent is treated as critical.</source>
        <translation>Das lässt sich nicht mehr ändern, wenn das Ticket erstellt ist. Nur Urgent wird als kritisch behandelt.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Logins fail for all users with error 500 since 02:40</source>
        <translation>Logins fail for all users with error 500 since 02:40</translation>
    </message>
    <message>
        <source>Complete an appropriate **Subject** title.</source>
        <translation>Geben Sie einen passenden Titel als **Subject** ein.</translation>
    </message>
    <message>
        <source>What is broken, in one line?</source>
        <translation>Was geht nicht, in einer Zeile?</translation>
    </message>
    <message>
        <source>Say what fails and for whom, so that the right person takes it at first sight.</source>
        <translation>Sagen Sie auf Englisch, was nicht geht und für wen, damit es auf den ersten Blick an die richtige Person kommt.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>The login page answers with error 500 for all users and in all browsers, before they can enter credentials. It worked yesterday; nothing was changed. All applications and connections are affected. The appliance has version 22.3; health check and node status are red on node 2. We restarted node 2 without effect.</source>
        <translation>The login page answers with error 500 for all users and in all browsers, before they can enter credentials. It worked yesterday; nothing was changed. All applications and connections are affected. The appliance has version 22.3; health check and node status are red on node 2. We restarted node 2 without effect.</translation>
    </message>
    <message>
        <source>With country and area code. For an Urgent ticket somebody must answer day and night.</source>
        <translation>Mit Landes- und Ortsvorwahl. Bei einem Ticket mit Urgent muss Tag und Nacht jemand abnehmen.</translation>
    </message>
    <message>
        <source>Call-back number</source>
        <translation>Rückrufnummer</translation>
    </message>
    <message>
        <source>When the issue was first seen, in your local time.</source>
        <translation>Wann das Problem zuerst auftrat, in Ihrer Ortszeit.</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Seit wann</translation>
    </message>
    <message>
        <source>Covered in the description</source>
        <translation>In der Beschreibung genannt</translation>
    </message>
    <message>
        <source>What happens and what you expected, with the texts of errors</source>
        <translation>Was geschieht und was Sie erwartet haben, mit den Texten der Fehler</translation>
    </message>
    <message>
        <source>How far the login gets, before or after credentials are entered</source>
        <translation>Wie weit die Anmeldung kommt, vor oder nach Eingabe der Zugangsdaten</translation>
    </message>
    <message>
        <source>Whether all users are affected or some</source>
        <translation>Ob alle Benutzer betroffen sind oder einige</translation>
    </message>
    <message>
        <source>Whether it happens always or sometimes</source>
        <translation>Ob es immer geschieht oder manchmal</translation>
    </message>
    <message>
        <source>Which tenants, applications and connections are affected</source>
        <translation>Welche Tenants, Applications und Connections betroffen sind</translation>
    </message>
    <message>
        <source>Whether it is all browsers or one</source>
        <translation>Ob es alle Browser sind oder einer</translation>
    </message>
    <message>
        <source>Whether it worked before, and what was changed</source>
        <translation>Ob es vorher ging, und was geändert wurde</translation>
    </message>
    <message>
        <source>Which steps you have taken</source>
        <translation>Welche Schritte Sie unternommen haben</translation>
    </message>
    <message>
        <source>Appliance version and build (top left of /configuration#/)</source>
        <translation>Version und Build der Appliance (oben links in /configuration#/)</translation>
    </message>
    <message>
        <source>Status of the nodes (/configuration#/nodes)</source>
        <translation>Zustand der Knoten (/configuration#/nodes)</translation>
    </message>
    <message>
        <source>Result of the health check (/configuration#/troubleshoot)</source>
        <translation>Ergebnis der Zustandsprüfung (/configuration#/troubleshoot)</translation>
    </message>
    <message>
        <source>Screenshot, HAR file or diagnostics package attached</source>
        <translation>Bildschirmfoto, HAR-Datei oder Diagnosepaket angehängt</translation>
    </message>
    <message>
        <source>Worth a look, if there is time. What you tick is told to the support staff.</source>
        <translation>Einen Blick wert, wenn Zeit ist. Was Sie ankreuzen, erfährt der Support.</translation>
    </message>
    <message>
        <source>Checked before filing</source>
        <translation>Vorab geprüft</translation>
    </message>
    <message>
        <source>The status page shows no incident</source>
        <translation>Die Statusseite zeigt keine Störung</translation>
    </message>
    <message>
        <source>The connections can be reached</source>
        <translation>Die Connections sind erreichbar</translation>
    </message>
    <message>
        <source>The components of your own application are up</source>
        <translation>Die Bestandteile der eigenen Anwendung laufen</translation>
    </message>
    <message>
        <source>Certificates are valid</source>
        <translation>Die Zertifikate sind gültig</translation>
    </message>
    <message>
        <source>Clocks are in step on connectors and identity providers (NTP)</source>
        <translation>Die Uhren von Connectors und Identity Providern gehen gleich (NTP)</translation>
    </message>
    <message>
        <source>No rule was changed</source>
        <translation>Keine Regel (Rule) wurde geändert</translation>
    </message>
    <message>
        <source>Nothing was changed at the identity provider</source>
        <translation>Am Identity Provider wurde nichts geändert</translation>
    </message>
    <message>
        <source>Other applications at the same identity provider were compared</source>
        <translation>Andere Anwendungen am selben Identity Provider wurden verglichen</translation>
    </message>
    <message>
        <source>Few users: cookies were cleared, cookies and JavaScript are on</source>
        <translation>Wenige Benutzer: Cookies wurden gelöscht, Cookies und JavaScript sind eingeschaltet</translation>
    </message>
    <message>
        <source>Few users: it is not caused by the back button or an old bookmark</source>
        <translation>Wenige Benutzer: Es liegt nicht am Zurück-Knopf oder einem alten Lesezeichen</translation>
    </message>
    <message>
        <source>Few users: their profile at the identity provider was looked at</source>
        <translation>Wenige Benutzer: Ihr Profil beim Identity Provider wurde angesehen</translation>
    </message>
    <message>
        <source>Few users: policies of device management were looked at</source>
        <translation>Wenige Benutzer: Richtlinien der Geräteverwaltung wurden angesehen</translation>
    </message>
    <message>
        <source>The issue can be repeated</source>
        <translation>Das Problem lässt sich wiederholen</translation>
    </message>
    <message>
        <source>Log files, HAR files, screenshots. More can follow as an update; the request does not wait for them.</source>
        <translation>Protokolldateien, HAR-Dateien, Bildschirmfotos. Weitere können als Nachtrag folgen; die Anfrage wartet nicht auf sie.</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Describe the problem as completely as possible. *The more information you can provide about the issue you are having, the better we can provide quick and valuable support.*</source>
        <translation>Beschreiben Sie das Problem so vollständig wie möglich. *Je mehr Sie über Ihr Problem mitteilen, desto schneller und besser können wir helfen.*</translation>
    </message>
    <message>
        <source>What happens, and what do you know about it?</source>
        <translation>Was geschieht, und was wissen Sie darüber?</translation>
    </message>
    <message>
        <source>The more you can tell, the sooner you can be helped. Write in English; send what you know now and add the rest to the ticket later.</source>
        <translation>Je mehr Sie mitteilen, desto eher kann man Ihnen helfen. Schreiben Sie auf Englisch; senden Sie, was Sie jetzt wissen, und ergänzen Sie den Rest später im Ticket.</translation>
    </message>
    <message>
        <source>Critical support request for a PSaaS Appliance</source>
        <translation>Kritische Supportanfrage für eine PSaaS Appliance</translation>
    </message>
    <message>
        <source>Address is empty. Write where your Support Center is, for example https://support.example.com.</source>
        <translation>Die Adresse ist leer. Schreiben Sie, wo Ihr Support Center ist, zum Beispiel https://support.example.com.</translation>
    </message>
    <message>
        <source>User is empty. Write the name you sign in with, usually your e-mail address.</source>
        <translation>Der Benutzer ist leer. Schreiben Sie den Namen, mit dem Sie sich anmelden, meist Ihre E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The address in your browser when you are signed in to the Support Center, up to the first “/” after the name.</source>
        <translation>Die Adresse in Ihrem Browser, wenn Sie im Support Center angemeldet sind, bis zum ersten „/“ nach dem Namen.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>https://support.example.com</source>
        <translation>https://support.example.com</translation>
    </message>
    <message>
        <source>The name you sign in with, usually your e-mail address.</source>
        <translation>Der Name, mit dem Sie sich anmelden, meist Ihre E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>you@example.com</source>
        <translation>name@example.com</translation>
    </message>
    <message>
        <source>An API token of the Support Center. Its administrator makes one under Apps and integrations, APIs. Without one, ask your Customer Success Manager.</source>
        <translation>Ein API-Token des Support Centers. Dessen Administration erstellt eines unter „Apps and integrations“, „APIs“. Wenn Sie keines haben, fragen Sie Ihren Customer Success Manager.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Zugangsschlüssel</translation>
    </message>
    <message>
        <source>Where the secret is kept</source>
        <translation>Wo der Zugangsschlüssel liegt</translation>
    </message>
    <message>
        <source>In the keychain of this computer</source>
        <translation>Im Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>In a file of your own</source>
        <translation>In einer eigenen Datei</translation>
    </message>
    <message>
        <source>In an environment variable</source>
        <translation>In einer Umgebungsvariablen</translation>
    </message>
    <message>
        <source>Nowhere, for this run only</source>
        <translation>Nirgends, nur bis zum Ende des Programms</translation>
    </message>
    <message>
        <source>The secret is its first line. The program keeps the file&apos;s name and reads the file at each attempt; only you may be able to read it.</source>
        <translation>Der Zugangsschlüssel ist die erste Zeile. Das Programm merkt sich den Namen der Datei und liest sie bei jedem Versuch; nur Sie dürfen sie lesen können.</translation>
    </message>
    <message>
        <source>File with the secret</source>
        <translation>Datei mit dem Zugangsschlüssel</translation>
    </message>
    <message>
        <source>/path/to/token</source>
        <translation>/pfad/zum/token</translation>
    </message>
    <message>
        <source>The program keeps the variable&apos;s name and reads it at each attempt.</source>
        <translation>Das Programm merkt sich den Namen der Variablen und liest sie bei jedem Versuch.</translation>
    </message>
    <message>
        <source>Environment variable with the secret</source>
        <translation>Umgebungsvariable mit dem Zugangsschlüssel</translation>
    </message>
    <message>
        <source>SUPPORT_TOKEN</source>
        <translation>SUPPORT_TOKEN</translation>
    </message>
    <message>
        <source>Your Support Center</source>
        <translation>Ihr Support Center</translation>
    </message>
    <message>
        <source>These three are enough to file requests. Everything below can be added later.</source>
        <translation>Diese drei genügen, um Anfragen zu stellen. Alles Weitere können Sie später ergänzen.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>As in your contract. Tickets and e-mails of the second way name it.</source>
        <translation>Wie in Ihrem Vertrag. Tickets und E-Mails des zweiten Weges nennen es.</translation>
    </message>
    <message>
        <source>A company may have several installations; this says which one.</source>
        <translation>Ein Unternehmen kann mehrere Installationen haben; dies sagt, welche gemeint ist.</translation>
    </message>
    <message>
        <source>It decides when the first answer is due. It stands in your contract; your Customer Success Manager knows it too.</source>
        <translation>Er entscheidet, wann die erste Antwort fällig ist. Er steht in Ihrem Vertrag; auch Ihr Customer Success Manager kennt ihn.</translation>
    </message>
    <message>
        <source>Support plan</source>
        <translation>Supportplan</translation>
    </message>
    <message>
        <source>Company and support plan</source>
        <translation>Unternehmen und Supportplan</translation>
    </message>
    <message>
        <source>As the Support Center lists them on a new ticket. Your cloud account stands for the appliance.</source>
        <translation>So, wie sie das Support Center bei einem neuen Ticket aufführt. Ihr Cloud-Konto steht für die Appliance.</translation>
    </message>
    <message>
        <source>Affected services</source>
        <translation>Betroffene Dienste</translation>
    </message>
    <message>
        <source>Name of a service</source>
        <translation>Name eines Dienstes</translation>
    </message>
    <message>
        <source>Your installations. Urgent requests are for production alone, so the kind matters more than the name.</source>
        <translation>Ihre Installationen. Anfragen mit Urgent sind allein für die Produktion, daher zählt die Art mehr als der Name.</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Name of an environment</source>
        <translation>Name einer Umgebung</translation>
    </message>
    <message>
        <source>Services and environments</source>
        <translation>Dienste und Umgebungen</translation>
    </message>
    <message>
        <source>What a request can be about. Without any, your cloud account, Production and Non-production are offered.</source>
        <translation>Worum es in einer Anfrage gehen kann. Ohne Angaben werden Ihr Cloud-Konto, Production und Non-production angeboten.</translation>
    </message>
    <message>
        <source>As it is shown in the conversation.</source>
        <translation>So, wie er im Verlauf erscheint.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>With country and area code. New requests start with it.</source>
        <translation>Mit Landes- und Ortsvorwahl. Neue Anfragen beginnen damit.</translation>
    </message>
    <message>
        <source>Your call-back number</source>
        <translation>Ihre Rückrufnummer</translation>
    </message>
    <message>
        <source>Whom you ask about the account and the plan. The name stands in your contract.</source>
        <translation>Wen Sie nach Konto und Plan fragen. Der Name steht in Ihrem Vertrag.</translation>
    </message>
    <message>
        <source>Customer Success Manager</source>
        <translation>Customer Success Manager</translation>
    </message>
    <message>
        <source>E-mail of the Customer Success Manager</source>
        <translation>E-Mail des Customer Success Managers</translation>
    </message>
    <message>
        <source>name@example.com</source>
        <translation>name@example.com</translation>
    </message>
    <message>
        <source>Write it as name@example.com.</source>
        <translation>Schreiben Sie sie wie name@example.com.</translation>
    </message>
    <message>
        <source>Phone of the Customer Success Manager</source>
        <translation>Telefon des Customer Success Managers</translation>
    </message>
    <message>
        <source>You and your Customer Success Manager</source>
        <translation>Sie und Ihr Customer Success Manager</translation>
    </message>
    <message>
        <source>Leave it empty for the time zone of this computer, or type a city and choose.</source>
        <translation>Lassen Sie es leer für die Zeitzone dieses Computers, oder tippen Sie eine Stadt und wählen Sie.</translation>
    </message>
    <message>
        <source>Time zone of the support hours</source>
        <translation>Zeitzone der Supportzeiten</translation>
    </message>
    <message>
        <source>Europe/Berlin</source>
        <translation>Europe/Berlin</translation>
    </message>
    <message>
        <source>Most show what customers write as plain text. Tick it only when you saw headings and lists in one of your own tickets.</source>
        <translation>Die meisten zeigen, was Kunden schreiben, als einfachen Text. Kreuzen Sie es nur an, wenn Sie in einem eigenen Ticket Überschriften und Listen gesehen haben.</translation>
    </message>
    <message>
        <source>My Support Center shows Markdown</source>
        <translation>Mein Support Center stellt Markdown dar</translation>
    </message>
    <message>
        <source>Leave it as it is unless your administrator says otherwise.</source>
        <translation>Lassen Sie es, wie es ist, außer Ihre Administration sagt etwas anderes.</translation>
    </message>
    <message>
        <source>Kind of Support Center</source>
        <translation>Art des Support Centers</translation>
    </message>
    <message>
        <source>Zendesk, or one that speaks its language</source>
        <translation>Zendesk, oder eines, das dessen Sprache spricht</translation>
    </message>
    <message>
        <source>Leave it unticked for an API token.</source>
        <translation>Bei einem API-Token nicht ankreuzen.</translation>
    </message>
    <message>
        <source>The secret is an OAuth access token</source>
        <translation>Der Zugangsschlüssel ist ein OAuth-Zugriffstoken</translation>
    </message>
    <message>
        <source>Time zone and details</source>
        <translation>Zeitzone und Einzelheiten</translation>
    </message>
    <message>
        <source>What the support staff asks for. What your description answers ticks itself; a click begins a paragraph about it.</source>
        <translation>Wonach der Support fragt. Was Ihre Beschreibung beantwortet, kreuzt sich selbst an; ein Klick beginnt einen Absatz darüber.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>As this computer is set up</source>
        <translation>Wie dieser Computer eingerichtet ist</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Kein Proxy</translation>
    </message>
    <message>
        <source>An HTTP proxy</source>
        <translation>Ein HTTP-Proxy</translation>
    </message>
    <message>
        <source>A SOCKS5 proxy</source>
        <translation>Ein SOCKS5-Proxy</translation>
    </message>
    <message>
        <source>Its name and port. Your network&apos;s administrator knows them.</source>
        <translation>Sein Name und Port. Die Verwaltung Ihres Netzwerks kennt sie.</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Adresse des Proxys</translation>
    </message>
    <message>
        <source>proxy.example.com:3128</source>
        <translation>proxy.example.com:3128</translation>
    </message>
    <message>
        <source>Write the name and the port alone, for example proxy.example.com:3128.</source>
        <translation>Schreiben Sie nur Name und Port, zum Beispiel proxy.example.com:3128.</translation>
    </message>
    <message>
        <source>Leave it empty when the proxy asks for no sign-in.</source>
        <translation>Lassen Sie es leer, wenn der Proxy keine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>User at the proxy</source>
        <translation>Benutzer am Proxy</translation>
    </message>
    <message>
        <source>It is read anew at each attempt and sent to the proxy alone.</source>
        <translation>Es wird bei jedem Versuch neu gelesen und nur an den Proxy gesendet.</translation>
    </message>
    <message>
        <source>Password at the proxy</source>
        <translation>Passwort am Proxy</translation>
    </message>
    <message>
        <source>Where the password at the proxy is kept</source>
        <translation>Wo das Passwort am Proxy aufbewahrt wird</translation>
    </message>
    <message>
        <source>The password is its first line. Only you may be able to read it.</source>
        <translation>Das Passwort ist ihre erste Zeile. Nur Sie dürfen sie lesen können.</translation>
    </message>
    <message>
        <source>File with the password at the proxy</source>
        <translation>Datei mit dem Passwort am Proxy</translation>
    </message>
    <message>
        <source>/path/to/password</source>
        <translation>/pfad/zum/passwort</translation>
    </message>
    <message>
        <source>Environment variable with the password at the proxy</source>
        <translation>Umgebungsvariable mit dem Passwort am Proxy</translation>
    </message>
    <message>
        <source>PROXY_PASSWORD</source>
        <translation>PROXY_PASSWORD</translation>
    </message>
    <message>
        <source>A PEM file with the authorities of your own network, such as that of a proxy that looks into connections. They are trusted for this account besides those of the system. A connection without a valid certificate is never made.</source>
        <translation>Eine PEM-Datei mit den Zertifizierungsstellen Ihres eigenen Netzwerks, etwa der eines Proxys, der in Verbindungen hineinsieht. Ihnen wird für dieses Konto neben denen des Systems vertraut. Ohne gültiges Zertifikat wird nie eine Verbindung hergestellt.</translation>
    </message>
    <message>
        <source>Additional certificate authorities</source>
        <translation>Zusätzliche Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>/path/to/authorities.pem</source>
        <translation>/pfad/zu/zertifizierungsstellen.pem</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Only where your network asks for it. “Test connection” tries what stands here.</source>
        <translation>Nur, wenn Ihr Netzwerk es verlangt. „Verbindung testen“ probiert aus, was hier steht.</translation>
    </message>
    <message>
        <source>The server for outgoing mail, as in the settings of your mail program.</source>
        <translation>Der Server für ausgehende E-Mail, wie in den Einstellungen Ihres Mailprogramms.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>smtp.example.com</source>
        <translation>smtp.example.com</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>STARTTLS, usually port 587</source>
        <translation>STARTTLS, meist Port 587</translation>
    </message>
    <message>
        <source>TLS from the start, usually port 465</source>
        <translation>TLS von Anfang an, meist Port 465</translation>
    </message>
    <message>
        <source>None, only for a server on this computer</source>
        <translation>Keine, nur für einen Server auf diesem Computer</translation>
    </message>
    <message>
        <source>Leave it empty for the usual one.</source>
        <translation>Lassen Sie das Feld leer für den üblichen.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>587</source>
        <translation>587</translation>
    </message>
    <message>
        <source>The e-mail is sent from it, and support answers to it.</source>
        <translation>Von ihr wird die E-Mail gesendet, und an sie antwortet der Support.</translation>
    </message>
    <message>
        <source>Your e-mail address</source>
        <translation>Ihre E-Mail-Adresse</translation>
    </message>
    <message>
        <source>The name you sign in with at the mail server. Leave it empty when it asks for none.</source>
        <translation>Der Name, mit dem Sie sich am Mailserver anmelden. Lassen Sie das Feld leer, wenn er keinen verlangt.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Where the password is kept</source>
        <translation>Wo das Kennwort aufbewahrt wird</translation>
    </message>
    <message>
        <source>The password is its first line. The program keeps the file&apos;s name and reads the file at each attempt; only you may be able to read it.</source>
        <translation>Das Kennwort ist ihre erste Zeile. Das Programm merkt sich den Namen der Datei und liest sie bei jedem Versuch; nur Sie dürfen sie lesen können.</translation>
    </message>
    <message>
        <source>File with the password</source>
        <translation>Datei mit dem Kennwort</translation>
    </message>
    <message>
        <source>Environment variable with the password</source>
        <translation>Umgebungsvariable mit dem Kennwort</translation>
    </message>
    <message>
        <source>MAIL_PASSWORD</source>
        <translation>MAIL_PASSWORD</translation>
    </message>
    <message>
        <source>Only for a mail server whose certificate is signed by your own company.</source>
        <translation>Nur für einen Mailserver, dessen Zertifikat Ihre eigene Firma unterschrieben hat.</translation>
    </message>
    <message>
        <source>File with an additional certificate authority</source>
        <translation>Datei mit einer zusätzlichen Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>/path/to/authority.pem</source>
        <translation>/pfad/zur/stelle.pem</translation>
    </message>
    <message>
        <source>Your outgoing mail server</source>
        <translation>Ihr Server für ausgehende E-Mail</translation>
    </message>
    <message>
        <source>For the secondary way alone: an e-mail when the Support Center cannot be reached. Without a mail server the e-mail can be saved as a file or opened in your mail program.</source>
        <translation>Nur für den zweiten Weg: eine E-Mail, wenn das Support Center nicht erreichbar ist. Ohne Mailserver kann die E-Mail als Datei gespeichert oder in Ihrem Mailprogramm geöffnet werden.</translation>
    </message>
    <message>
        <source>Outgoing mail server</source>
        <translation>Server für ausgehende E-Mail</translation>
    </message>
    <message>
        <source>Requests are then filed as tickets of the person they are for. Leave it unticked unless the Support Center has given you an agent&apos;s seat; the connection test tells.</source>
        <translation>Anfragen werden dann als Tickets der Person eingereicht, für die sie sind. Setzen Sie den Haken nur, wenn das Support Center Ihnen einen Agentenplatz gegeben hat; der Verbindungstest sagt es.</translation>
    </message>
    <message>
        <source>I am an agent of this Support Center</source>
        <translation>Ich bin ein Agent dieses Support Centers</translation>
    </message>
    <message>
        <source>Appliance version and build</source>
        <translation>Version und Build der Appliance</translation>
    </message>
    <message>
        <source>22.3, build 1432</source>
        <translation>22.3, Build 1432</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>3, in one data center</source>
        <translation>3, in einem Rechenzentrum</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>login, staff</source>
        <translation>login, staff</translation>
    </message>
    <message>
        <source>Address of the health check</source>
        <translation>Adresse der Systemprüfung</translation>
    </message>
    <message>
        <source>https://manage.example.com/configuration#/troubleshoot</source>
        <translation>https://manage.example.com/configuration#/troubleshoot</translation>
    </message>
</context>
<context>
    <name>items</name>
    <message>
        <source>Checking whether it arrived</source>
        <translation>Es wird geprüft, ob sie angekommen ist</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Sending its files</source>
        <translation>Dateien werden gesendet</translation>
    </message>
    <message>
        <source>Arrived, being compared</source>
        <translation>Angekommen, wird verglichen</translation>
    </message>
    <message>
        <source>Arrived as %1, being compared</source>
        <translation>Angekommen als %1, wird verglichen</translation>
    </message>
    <message>
        <source>May have arrived, next look at %1</source>
        <translation>Vielleicht angekommen, nächste Suche %1</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>Next try at %1</source>
        <translation>Nächster Versuch %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Not accepted, needs a change</source>
        <translation>Nicht angenommen, braucht eine Änderung</translation>
    </message>
    <message>
        <source>Stopped, needs you to sign in</source>
        <translation>Angehalten, melden Sie sich an</translation>
    </message>
    <message>
        <source>Stopped, needs you</source>
        <translation>Angehalten, braucht Sie</translation>
    </message>
    <message>
        <source>May have arrived, needs you</source>
        <translation>Vielleicht angekommen, braucht Sie</translation>
    </message>
    <message>
        <source>Stopped, cannot be delivered this way</source>
        <translation>Angehalten, auf diesem Weg nicht zustellbar</translation>
    </message>
    <message>
        <source>Do what the message says, then press “Try now”. Nothing is lost meanwhile.</source>
        <translation>Tun Sie, was die Meldung sagt, und drücken Sie dann „Jetzt versuchen“. Inzwischen geht nichts verloren.</translation>
    </message>
    <message>
        <source>It may have arrived. “Try now” looks it up before anything is sent again.</source>
        <translation>Sie ist vielleicht angekommen. „Jetzt versuchen“ sucht sie, bevor etwas noch einmal gesendet wird.</translation>
    </message>
    <message>
        <source>It may have arrived. It is looked up before anything is sent again.</source>
        <translation>Sie ist vielleicht angekommen. Sie wird gesucht, bevor etwas noch einmal gesendet wird.</translation>
    </message>
    <message>
        <source>It is tried again at once. There is nothing to do.</source>
        <translation>Es wird sofort noch einmal versucht. Sie brauchen nichts zu tun.</translation>
    </message>
    <message>
        <source>Delivered as %1, not all as sent</source>
        <translation>Zugestellt als %1, nicht ganz wie gesendet</translation>
    </message>
    <message>
        <source>Delivered as %1</source>
        <translation>Zugestellt als %1</translation>
    </message>
    <message>
        <source>Given up, not sent</source>
        <translation>Aufgegeben, nicht gesendet</translation>
    </message>
    <message>
        <source>It is sent as soon as the Support Center can be reached. There is nothing to do.</source>
        <translation>Sie wird gesendet, sobald das Support Center erreichbar ist. Sie brauchen nichts zu tun.</translation>
    </message>
    <message>
        <source>There is nothing to do. The ticket&apos;s number appears here.</source>
        <translation>Sie brauchen nichts zu tun. Die Nummer des Tickets erscheint hier.</translation>
    </message>
    <message>
        <source>Read what differs. Where the severity differs, file the request again or write to the outage address.</source>
        <translation>Lesen Sie, was abweicht. Weicht der Schweregrad ab, stellen Sie die Anfrage neu, oder schreiben Sie an die Adresse für Ausfälle.</translation>
    </message>
    <message>
        <source>The Support Center answers in the ticket.</source>
        <translation>Das Support Center antwortet im Ticket.</translation>
    </message>
    <message>
        <source>It is not sent any more. Its text is below and can be copied.</source>
        <translation>Sie wird nicht mehr gesendet. Ihr Text steht unten und lässt sich kopieren.</translation>
    </message>
    <message>
        <source>No subject yet</source>
        <translation>Noch kein Betreff</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>High</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Awaiting your reply</source>
        <translation>Wartet auf Ihre Antwort</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Choose “Edit again”, change the named answers and send it. “Try now” sends it again as it is.</source>
        <translation>Wählen Sie „Noch einmal bearbeiten“, ändern Sie die genannten Antworten, und senden Sie sie. „Jetzt versuchen“ sendet sie noch einmal, wie sie ist.</translation>
    </message>
    <message>
        <source>Look for it in the Support Center, then say whether it is there. Nothing is sent until then.</source>
        <translation>Suchen Sie sie im Support Center und geben Sie dann an, ob sie da ist. Bis dahin wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the account&apos;s address, then press “Try now”. If it is critical, do not wait: save it as a package, which another computer can send, or sign in to the Support Center with a browser and file it there.</source>
        <translation>Prüfen Sie die Adresse des Kontos, und drücken Sie dann „Jetzt versuchen“. Wenn es kritisch ist, warten Sie nicht: Speichern Sie sie als Paket, das ein anderer Rechner senden kann, oder melden Sie sich mit einem Browser im Support Center an, und stellen Sie sie dort.</translation>
    </message>
    <message>
        <source>It is tried again by itself. There is nothing to do.</source>
        <translation>Es wird von selbst noch einmal versucht. Sie brauchen nichts zu tun.</translation>
    </message>
    <message>
        <source>Moved into a package, not sent from here</source>
        <translation>In ein Paket verschoben, von hier nicht gesendet</translation>
    </message>
    <message>
        <source>Edited again, not sent</source>
        <translation>Noch einmal bearbeitet, nicht gesendet</translation>
    </message>
    <message>
        <source>Open the package where it is to be sent: “Open package” in the menu “File”. Opened here, it is sent from here again.</source>
        <translation>Öffnen Sie das Paket dort, wo gesendet werden soll: „Paket öffnen“ im Menü „Datei“. Hier geöffnet, wird sie wieder von hier gesendet.</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Kennung der Anfrage</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Tries since the last success</source>
        <translation>Versuche seit dem letzten Erfolg</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kind of error</source>
        <translation>Art des Fehlers</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Do what the message says: “Edit again” puts the text back into the reply of its ticket, “Try now” sends it as it is.</source>
        <translation>Tun Sie, was die Meldung sagt: „Erneut bearbeiten“ legt den Text wieder in die Antwort seines Tickets, „Jetzt versuchen“ sendet ihn, wie er ist.</translation>
    </message>
    <message>
        <source>Message to a request that is not sent yet</source>
        <translation>Nachricht zu einer Anfrage, die noch nicht gesendet ist</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>Nachricht an %1</translation>
    </message>
    <message>
        <source>Message to %1: %2</source>
        <extracomment>%1: number of a ticket, %2: its subject</extracomment>
        <translation>Nachricht an %1: %2</translation>
    </message>
</context>
<context>
    <name>items::ConversationModel</name>
    <message>
        <source>Message from %1, %2</source>
        <translation>Nachricht von %1, %2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>%1 (support)</source>
        <translation>%1 (Support)</translation>
    </message>
</context>
<context>
    <name>items::DraftModel</name>
    <message>
        <source>Draft: %1, last changed %2</source>
        <translation>Entwurf: %1, zuletzt geändert %2</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>items::OutboxModel</name>
    <message>
        <source>Request: %1, %2</source>
        <translation>Anfrage: %1, %2</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <extracomment>%1 is a state such as &quot;Sending its files&quot;, %2 a number from 0 to 100</extracomment>
        <translation>%1, %2 %</translation>
    </message>
</context>
<context>
    <name>items::TicketModel</name>
    <message>
        <source>Ticket %1: %2, severity %3, %4</source>
        <translation>Ticket %1: %2, Schweregrad %3, %4</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Anfragende Person</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>%1, new answer</source>
        <extracomment>%1 is &quot;Ticket 17: subject, severity, status&quot;</extracomment>
        <translation>%1, neue Antwort</translation>
    </message>
    <message>
        <source>New: %1</source>
        <extracomment>before the subject of a ticket with an answer that was not read yet</extracomment>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Response</source>
        <extracomment>column: time left until support&apos;s first answer is due</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>%1, of your colleague %2</source>
        <extracomment>%1 is &quot;Ticket 17: subject, severity, status&quot;, %2 a colleague</extracomment>
        <translation>%1, von Ihrem Kollegen oder Ihrer Kollegin %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a colleague&apos;s ticket in the list: %1 is the colleague, %2 the subject</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>mail</name>
    <message>
        <source>The e-mail address holds a line break or another character that cannot be seen. Type it anew.</source>
        <translation>Die E-Mail-Adresse enthält einen Zeilenumbruch oder ein anderes unsichtbares Zeichen. Tippen Sie sie neu ein.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address. Write it as name@example.com.</source>
        <translation>„%1“ ist keine E-Mail-Adresse. Schreiben Sie sie wie name@example.com.</translation>
    </message>
    <message>
        <source>“%1” has letters before the “@” that most mail servers do not take. Use another address of the same person.</source>
        <translation>„%1“ hat vor dem „@“ Buchstaben, die die meisten Mailserver nicht annehmen. Verwenden Sie eine andere Adresse derselben Person.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address. Write one address and nothing else, as name@example.com.</source>
        <translation>„%1“ ist keine E-Mail-Adresse. Schreiben Sie eine Adresse und nichts weiter, wie name@example.com.</translation>
    </message>
    <message>
        <source>The practice mailbox %1 cannot be written. Check the free space and the rights of the folder.</source>
        <translation>In das Übungspostfach %1 kann nicht geschrieben werden. Prüfen Sie den freien Platz und die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>The e-mail cannot be written. Check the free space, then try again.</source>
        <translation>Die E-Mail kann nicht geschrieben werden. Prüfen Sie den freien Platz und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read any more. Make the e-mail anew, without it or with the file added again.</source>
        <translation>Die Datei „%1“ lässt sich nicht mehr lesen. Erstellen Sie die E-Mail neu, ohne sie oder mit erneut hinzugefügter Datei.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>“%1” is no name of a mail server. Write it as smtp.example.com, without anything before or behind.</source>
        <translation>„%1“ ist kein Name eines Mailservers. Schreiben Sie ihn wie smtp.example.com, ohne etwas davor oder dahinter.</translation>
    </message>
    <message>
        <source>Without encryption everybody on the network could read the password and the e-mail. Choose STARTTLS or TLS; only a mail server on this computer may do without.</source>
        <translation>Ohne Verschlüsselung könnte jeder im Netz Kennwort und E-Mail lesen. Wählen Sie STARTTLS oder TLS; nur ein Mailserver auf diesem Computer darf darauf verzichten.</translation>
    </message>
    <message>
        <source>%1 had the whole e-mail but did not say whether it took it. It may have been sent.</source>
        <translation>%1 hatte die ganze E-Mail, hat aber nicht gesagt, ob sie angenommen wurde. Sie wurde möglicherweise gesendet.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. The e-mail is sent as soon as it can.</source>
        <translation>%1 ist nicht erreichbar. Die E-Mail wird gesendet, sobald das geht.</translation>
    </message>
    <message>
        <source>%1 does not answer. The e-mail is sent again by itself.</source>
        <translation>%1 antwortet nicht. Die E-Mail wird von selbst noch einmal gesendet.</translation>
    </message>
    <message>
        <source>The connection to %1 broke. The e-mail is sent again by itself.</source>
        <translation>Die Verbindung zu %1 ist abgebrochen. Die E-Mail wird von selbst noch einmal gesendet.</translation>
    </message>
    <message>
        <source>%1 could not prove who it is: its certificate is not trusted or belongs to another name. Check the name of the server, or add the certificate authority in its settings.</source>
        <translation>%1 konnte sich nicht ausweisen: Dem Zertifikat wird nicht vertraut, oder es gehört zu einem anderen Namen. Prüfen Sie den Namen des Servers oder ergänzen Sie die Zertifizierungsstelle in seinen Einstellungen.</translation>
    </message>
    <message>
        <source>%1 offers no encryption in this way, so nothing was sent. Choose the other kind of encryption in its settings.</source>
        <translation>%1 bietet auf diese Weise keine Verschlüsselung, deshalb wurde nichts gesendet. Wählen Sie in seinen Einstellungen die andere Art der Verschlüsselung.</translation>
    </message>
    <message>
        <source>%1 offers no sign-in, so nothing was sent. If it needs none, remove the user in its settings.</source>
        <translation>%1 bietet keine Anmeldung, deshalb wurde nichts gesendet. Wenn keine nötig ist, entfernen Sie den Benutzer in seinen Einstellungen.</translation>
    </message>
    <message>
        <source>The stored e-mail cannot be read any more. Make it anew.</source>
        <translation>Die gespeicherte E-Mail lässt sich nicht mehr lesen. Erstellen Sie sie neu.</translation>
    </message>
    <message>
        <source>The e-mail is too large for %1. Make it anew without files; they can follow in the ticket.</source>
        <translation>Die E-Mail ist zu groß für %1. Erstellen Sie sie neu ohne Dateien; diese können im Ticket folgen.</translation>
    </message>
    <message>
        <source>%1 does not accept the user and password. Correct them in the settings of the mail server.</source>
        <translation>%1 nimmt Benutzer und Kennwort nicht an. Berichtigen Sie sie in den Einstellungen des Mailservers.</translation>
    </message>
    <message>
        <source>%1 wants a sign-in first. Add user and password in the settings of the mail server.</source>
        <translation>%1 verlangt zuerst eine Anmeldung. Ergänzen Sie Benutzer und Kennwort in den Einstellungen des Mailservers.</translation>
    </message>
    <message>
        <source>%1 does not take e-mail from your address. Correct the sender in the settings of the mail server.</source>
        <translation>%1 nimmt keine E-Mail von Ihrer Adresse an. Berichtigen Sie den Absender in den Einstellungen des Mailservers.</translation>
    </message>
    <message>
        <source>%1 does not take e-mail for this recipient. Save the e-mail as a file or send it with your own mail program.</source>
        <translation>%1 nimmt keine E-Mail für diesen Empfänger an. Speichern Sie die E-Mail als Datei oder senden Sie sie mit Ihrem eigenen Mailprogramm.</translation>
    </message>
    <message>
        <source>%1 refused the e-mail. Save it as a file or send it with your own mail program.</source>
        <translation>%1 hat die E-Mail abgelehnt. Speichern Sie sie als Datei oder senden Sie sie mit Ihrem eigenen Mailprogramm.</translation>
    </message>
    <message>
        <source>%1 is closing its connections. The e-mail is sent again by itself.</source>
        <translation>%1 schließt gerade seine Verbindungen. Die E-Mail wird von selbst noch einmal gesendet.</translation>
    </message>
    <message>
        <source>%1 cannot take the e-mail now. It is sent again by itself.</source>
        <translation>%1 kann die E-Mail jetzt nicht annehmen. Sie wird von selbst noch einmal gesendet.</translation>
    </message>
</context>
<context>
    <name>net</name>
    <message>
        <source>%1 was not found. Check the network connection and the address.</source>
        <translation>%1 wurde nicht gefunden. Prüfen Sie die Netzwerkverbindung und die Adresse.</translation>
    </message>
    <message>
        <source>%1 does not accept connections now. Check the address, or wait until it is back.</source>
        <translation>%1 nimmt gerade keine Verbindungen an. Prüfen Sie die Adresse, oder warten Sie, bis es wieder da ist.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made. Check the address and whether the network asks for a sign-in of its own.</source>
        <translation>Zu %1 kam keine sichere Verbindung zustande. Prüfen Sie die Adresse, und ob das Netz eine eigene Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>The connection to %1 could not be made or broke. Check the network connection.</source>
        <translation>Die Verbindung zu %1 kam nicht zustande oder brach ab. Prüfen Sie die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>This is not an address of a Support Center. Enter one that begins with https://.</source>
        <translation>Das ist keine Adresse eines Support Centers. Geben Sie eine ein, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>The address holds a user name or a password. Remove it from the address and sign in with the account instead.</source>
        <translation>Die Adresse enthält einen Benutzernamen oder ein Passwort. Entfernen Sie es aus der Adresse und melden Sie sich stattdessen mit dem Konto an.</translation>
    </message>
    <message>
        <source>Nothing was sent to %1, because the connection would not be encrypted. Enter the address with https://.</source>
        <translation>An %1 wurde nichts gesendet, weil die Verbindung nicht verschlüsselt wäre. Geben Sie die Adresse mit https:// ein.</translation>
    </message>
    <message>
        <source>Nothing was sent, because the certificate of %1 cannot be trusted: %2 Check the address and this machine&apos;s clock, or ask your administrator to install the missing certificate authority.</source>
        <translation>Nichts wurde gesendet, weil dem Zertifikat von %1 nicht zu trauen ist: %2 Prüfen Sie die Adresse und die Uhr dieses Rechners, oder bitten Sie Ihre Administration, die fehlende Zertifizierungsstelle zu installieren.</translation>
    </message>
    <message>
        <source>The request went out to %1, but no answer came back. Whether it arrived is looked up next.</source>
        <translation>Die Anfrage ging an %1 hinaus, aber es kam keine Antwort. Als Nächstes wird gesucht, ob sie angekommen ist.</translation>
    </message>
    <message>
        <source>signed by itself alone</source>
        <extracomment>of a certificate</extracomment>
        <translation>nur von sich selbst unterschrieben</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>unterschrieben von %1</translation>
    </message>
    <message>
        <source>%1: %2, valid from %3 to %4, SHA-256 %5</source>
        <extracomment>a certificate: %1 whose it is, %2 &quot;signed by …&quot;, %3 and %4 are days, %5 the fingerprint</extracomment>
        <translation>%1: %2, gültig vom %3 bis %4, SHA-256 %5</translation>
    </message>
    <message>
        <source>Its certificate is valid until %1.</source>
        <translation>Sein Zertifikat ist gültig bis %1.</translation>
    </message>
    <message numerus="yes">
        <source>It works, but the certificate of %1 is valid until %2 only (%n day(s)). Tell the Support Center, or nothing can be sent from then on.</source>
        <translation>
            <numerusform>Es geht, aber das Zertifikat von %1 ist nur noch bis %2 gültig (%n Tag). Sagen Sie es dem Support Center, sonst kann danach nichts mehr gesendet werden.</numerusform>
            <numerusform>Es geht, aber das Zertifikat von %1 ist nur noch bis %2 gültig (%n Tage). Sagen Sie es dem Support Center, sonst kann danach nichts mehr gesendet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Check the free space and the rights of its folder, or choose another one.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden. Prüfen Sie den freien Platz und die Rechte ihres Ordners, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>%1 does not give the file (status %2). Open the ticket in the browser to fetch it there.</source>
        <translation>%1 gibt die Datei nicht heraus (Status %2). Öffnen Sie das Ticket im Browser, um sie dort zu holen.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 does not work. Check the proxy settings of this computer and of the account, under Network.</source>
        <translation>Der Proxy auf dem Weg zu %1 arbeitet nicht. Prüfen Sie die Proxy-Einstellungen dieses Computers und die des Kontos unter „Netzwerk“.</translation>
    </message>
    <message>
        <source>on the way to %1</source>
        <translation>auf dem Weg zu %1</translation>
    </message>
    <message>
        <source>The proxy %1 does not accept the sign-in. Correct its user and password in the account, under Network.</source>
        <translation>Der Proxy %1 nimmt die Anmeldung nicht an. Berichtigen Sie Benutzer und Passwort im Konto unter „Netzwerk“.</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a sign-in. Enter it in this computer&apos;s proxy settings, or enter the proxy in the account, under Network.</source>
        <translation>Der Proxy %1 verlangt eine Anmeldung. Tragen Sie sie in den Proxy-Einstellungen dieses Computers ein, oder tragen Sie den Proxy im Konto unter „Netzwerk“ ein.</translation>
    </message>
    <message>
        <source>The file %1 with additional certificate authorities cannot be read. Check that it is there and that you may read it.</source>
        <translation>Die Datei %1 mit zusätzlichen Zertifizierungsstellen kann nicht gelesen werden. Prüfen Sie, ob es sie gibt und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The file %1 holds a private key. Choose one that holds nothing but the certificates of the authorities.</source>
        <translation>Die Datei %1 enthält einen privaten Schlüssel. Wählen Sie eine, die nur die Zertifikate der Zertifizierungsstellen enthält.</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate. Choose a PEM file; it has a line “BEGIN CERTIFICATE”.</source>
        <translation>Die Datei %1 enthält kein Zertifikat. Wählen Sie eine PEM-Datei; sie hat eine Zeile „BEGIN CERTIFICATE“.</translation>
    </message>
    <message>
        <source>All certificates in the file %1 have expired. Ask your network&apos;s administrator for the present ones.</source>
        <translation>Alle Zertifikate in der Datei %1 sind abgelaufen. Fragen Sie die Verwaltung Ihres Netzwerks nach den jetzigen.</translation>
    </message>
</context>
<context>
    <name>net::ConnectionCheck</name>
    <message>
        <source>%1 did not answer in time. Check the network connection.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet. Prüfen Sie die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>%1 is a number; there is no name to look up.</source>
        <translation>%1 ist eine Nummer; es gibt keinen Namen nachzuschlagen.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <extracomment>%1 is a computer&apos;s name, %2 its numbers</extracomment>
        <translation>%1 ist %2.</translation>
    </message>
    <message>
        <source>This computer itself is reached without a proxy.</source>
        <translation>Dieser Computer selbst wird ohne Proxy erreicht.</translation>
    </message>
    <message>
        <source>No proxy is used.</source>
        <translation>Es wird kein Proxy verwendet.</translation>
    </message>
    <message>
        <source>The proxy %1 takes connections.</source>
        <translation>Der Proxy %1 nimmt Verbindungen an.</translation>
    </message>
    <message>
        <source>The proxy has connected to %1, port %2.</source>
        <translation>Der Proxy hat eine Verbindung zu %1, Port %2 hergestellt.</translation>
    </message>
    <message>
        <source>Connected to %1, port %2.</source>
        <translation>Verbunden mit %1, Port %2.</translation>
    </message>
    <message>
        <source>Not encrypted: nothing leaves this computer.</source>
        <translation>Nicht verschlüsselt: Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Encrypted with %1. %2</source>
        <extracomment>%1 is &quot;TLSv1.3&quot;, %2 a sentence</extracomment>
        <translation>Verschlüsselt mit %1. %2</translation>
    </message>
</context>
<context>
    <name>net::Exchange</name>
    <message>
        <source>A file that was to be sent cannot be read, so nothing was sent. Attach it again.</source>
        <translation>Eine Datei, die gesendet werden sollte, kann nicht gelesen werden, daher wurde nichts gesendet. Hängen Sie sie neu an.</translation>
    </message>
    <message>
        <source>The program is closing, so the request was not finished. It is tried again later.</source>
        <translation>Das Programm wird beendet, daher wurde die Anfrage nicht zu Ende geführt. Sie wird später noch einmal versucht.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than this program takes, so it was not read. Check the address of the Support Center.</source>
        <translation>Die Antwort von %1 ist größer, als dieses Programm annimmt, und wurde daher nicht gelesen. Prüfen Sie die Adresse des Support Centers.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Check the network connection.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet. Prüfen Sie die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>A file that was to be sent could not be read to its end, so it was not sent. Attach it again.</source>
        <translation>Eine Datei, die gesendet werden sollte, konnte nicht bis zum Ende gelesen werden und wurde daher nicht gesendet. Hängen Sie sie neu an.</translation>
    </message>
</context>
<context>
    <name>package</name>
    <message>
        <source>The package is damaged or was changed. Save it once more where it comes from.</source>
        <translation>Das Paket ist beschädigt oder wurde verändert. Speichern Sie es noch einmal dort, wo es herkommt.</translation>
    </message>
    <message>
        <source>The package was made by a newer version of the program (%1). Open it with that version or a later one.</source>
        <translation>Das Paket stammt von einer neueren Version des Programms (%1). Öffnen Sie es mit dieser oder einer späteren Version.</translation>
    </message>
    <message>
        <source>%1 is no package of Support Wizard. Choose a file that was saved with “Save as package”.</source>
        <translation>%1 ist kein Paket von Support Wizard. Wählen Sie eine Datei, die mit „Als Paket speichern“ gespeichert wurde.</translation>
    </message>
    <message>
        <source>The package %1 is damaged or not whole. Save or copy it once more where it comes from.</source>
        <translation>Das Paket %1 ist beschädigt oder unvollständig. Speichern oder kopieren Sie es noch einmal dort, wo es herkommt.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check that it is there and that you may read it.</source>
        <translation>Die Datei %1 kann nicht gelesen werden. Prüfen Sie, ob sie da ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>not cleaned</source>
        <translation>nicht bereinigt</translation>
    </message>
    <message>
        <source>cleaned for support</source>
        <translation>für den Support bereinigt</translation>
    </message>
    <message>
        <source>cleaned strictly</source>
        <translation>streng bereinigt</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Support Center</source>
        <extracomment>%1 is what a person calls the account, %2 its address</extracomment>
        <translation>Support Center</translation>
    </message>
    <message>
        <source>Practice center</source>
        <translation>Übungs-Center</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>Im Namen von</translation>
    </message>
    <message>
        <source>State when it was packed</source>
        <translation>Stand beim Packen</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>Packed at</source>
        <translation>Gepackt am</translation>
    </message>
    <message>
        <source>With Support Wizard on another computer: choose “Open package” in the menu “File”, or drag this file onto its window. It looks up whether the request has arrived before it sends it.</source>
        <translation>Mit Support Wizard auf einem anderen Rechner: Wählen Sie „Paket öffnen“ im Menü „Datei“, oder ziehen Sie diese Datei auf sein Fenster. Es wird nachgesehen, ob die Anfrage angekommen ist, bevor sie gesendet wird.</translation>
    </message>
    <message>
        <source>Without it: sign in to the Support Center with a browser, look whether there is a ticket with the request id below its text already, and file one with the subject, the text and the files in the folder “evidence” if there is none.</source>
        <translation>Ohne das Programm: Melden Sie sich mit einem Browser im Support Center an, sehen Sie nach, ob es schon ein Ticket mit der Kennung der Anfrage unter dem Text gibt, und legen Sie sonst eines mit dem Betreff, dem Text und den Dateien im Ordner „evidence“ an.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>How to go on</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>The package cannot be written to %1. Check the free space and whether you may write there, or choose another place.</source>
        <translation>Das Paket kann nicht nach %1 geschrieben werden. Prüfen Sie den freien Platz, und ob Sie dort schreiben dürfen, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The package does not read as it was written. Save it in another place.</source>
        <translation>Das Paket liest sich nicht so, wie es geschrieben wurde. Speichern Sie es an einem anderen Ort.</translation>
    </message>
    <message>
        <source>The kept copy of %1 is gone or was changed. Without it the package would not be whole.</source>
        <translation>Die aufbewahrte Kopie von %1 fehlt oder wurde verändert. Ohne sie wäre das Paket nicht vollständig.</translation>
    </message>
    <message>
        <source>There is a file of that name already. Move it away first.</source>
        <translation>Es gibt schon eine Datei dieses Namens. Verschieben Sie sie zuerst.</translation>
    </message>
</context>
<context>
    <name>phone</name>
    <message>
        <source>It has no country code and is taken as %1. Check it: support calls from another country.</source>
        <translation>Ohne Landesvorwahl wird sie als %1 verstanden. Prüfen Sie sie: Der Support ruft aus einem anderen Land an.</translation>
    </message>
    <message>
        <source>%1 is not a number that is in use as far as is known. Check it once more.</source>
        <translation>%1 ist, soweit bekannt, keine vergebene Nummer. Prüfen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The country code is missing. Begin with “+”, for example +1 425 555 0100.</source>
        <translation>Die Landesvorwahl fehlt. Beginnen Sie mit „+“, zum Beispiel +1 425 555 0100.</translation>
    </message>
    <message>
        <source>The number is too short. Write it with country and area code, for example +1 425 555 0100.</source>
        <translation>Die Nummer ist zu kurz. Schreiben Sie sie mit Landes- und Ortsvorwahl, zum Beispiel +1 425 555 0100.</translation>
    </message>
    <message>
        <source>The number is too long. Write one number and nothing else.</source>
        <translation>Die Nummer ist zu lang. Schreiben Sie eine Nummer und nichts weiter.</translation>
    </message>
    <message>
        <source>This is not a telephone number. Write digits with country and area code, for example +1 425 555 0100.</source>
        <translation>Das ist keine Telefonnummer. Schreiben Sie Ziffern mit Landes- und Ortsvorwahl, zum Beispiel +1 425 555 0100.</translation>
    </message>
</context>
<context>
    <name>provider</name>
    <message>
        <source>%1 sends a list that never ends, so only a part was read. Check the address of the account.</source>
        <translation>%1 sendet eine Liste ohne Ende, daher wurde nur ein Teil gelesen. Prüfen Sie die Adresse des Kontos.</translation>
    </message>
    <message>
        <source>The secret of this account is empty or holds blanks. Enter it again.</source>
        <translation>Der Zugangsschlüssel dieses Kontos ist leer oder enthält Leerzeichen. Geben Sie ihn neu ein.</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>High</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Severity is %1, sent was %2.</source>
        <translation>Der Schweregrad ist %1, gesendet wurde %2.</translation>
    </message>
    <message>
        <source>The subject of the ticket is “%1”.</source>
        <translation>Der Betreff des Tickets ist „%1“.</translation>
    </message>
    <message>
        <source>The end of the text is missing in the ticket: the line “%1” is not there.</source>
        <translation>Im Ticket fehlt das Ende des Textes: Die Zeile „%1“ steht nicht darin.</translation>
    </message>
    <message>
        <source>The text of the ticket differs slightly from the one that was sent. Read it once more.</source>
        <translation>Der Text des Tickets ist nicht ganz der, der gesendet wurde. Lesen Sie ihn noch einmal durch.</translation>
    </message>
    <message>
        <source>The field “%1” is empty in the ticket, although it was sent.</source>
        <translation>Das Feld „%1“ ist im Ticket leer, obwohl es gesendet wurde.</translation>
    </message>
    <message>
        <source>The field “%1” is “%2” in the ticket, which is not what was sent.</source>
        <translation>Das Feld „%1“ ist im Ticket „%2“, gesendet wurde etwas anderes.</translation>
    </message>
    <message>
        <source>The ticket has %1 of the %2 attachments that were sent.</source>
        <translation>Das Ticket hat %1 der %2 gesendeten Anhänge.</translation>
    </message>
    <message>
        <source>The attachment “%1” is not in the ticket as it was sent.</source>
        <translation>Der Anhang „%1“ ist nicht so im Ticket, wie er gesendet wurde.</translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in. Sign in again.</source>
        <translation>%1 nimmt die Anmeldung nicht an. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 asks for a sign-in. Enter it in this machine&apos;s proxy settings.</source>
        <translation>Der Proxy auf dem Weg zu %1 verlangt eine Anmeldung. Geben Sie sie in den Proxy-Einstellungen dieses Rechners ein.</translation>
    </message>
    <message>
        <source>%1 does not allow this account to do that. Ask the Support Center to allow it.</source>
        <translation>%1 erlaubt diesem Konto das nicht. Bitten Sie die Leute des Support Centers um das Recht dazu.</translation>
    </message>
    <message>
        <source>%1 sends to another address, %2. Correct the address of the account.</source>
        <translation>%1 leitet an eine andere Adresse weiter, %2. Berichtigen Sie die Adresse des Kontos.</translation>
    </message>
    <message>
        <source>This is larger than the Support Center takes. Leave out or shorten attachments.</source>
        <translation>Das ist größer, als das Support Center annimmt. Lassen Sie Anhänge weg oder kürzen Sie sie.</translation>
    </message>
    <message>
        <source>The Support Center refused the request. Correct the marked fields and send it again.</source>
        <translation>Das Support Center hat die Anfrage abgelehnt. Berichtigen Sie die markierten Felder und senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The Support Center refused the request without saying why. Change it and send it again.</source>
        <translation>Das Support Center hat die Anfrage abgelehnt, ohne einen Grund zu nennen. Ändern Sie sie und senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The Support Center refused the request: %1</source>
        <translation>Das Support Center hat die Anfrage abgelehnt: %1</translation>
    </message>
    <message>
        <source>%1 asks to wait for a while. It is tried again by itself.</source>
        <translation>%1 bittet darum, eine Weile zu warten. Es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>%1 has a fault of its own at the moment. It is tried again by itself.</source>
        <translation>%1 hat gerade selbst eine Störung. Es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>%1 answered with a fault after the request went out. Whether it was taken is looked up next.</source>
        <translation>%1 antwortete mit einer Störung, nachdem die Anfrage hinausgegangen war. Als Nächstes wird gesucht, ob sie angenommen wurde.</translation>
    </message>
    <message>
        <source>%1 does not have what was asked for. Check the address of the account, or send the request by e-mail.</source>
        <translation>%1 hat nicht, wonach gefragt wurde. Prüfen Sie die Adresse des Kontos, oder senden Sie die Anfrage per E-Mail.</translation>
    </message>
    <message>
        <source>The Support Center says: %1</source>
        <translation>Das Support Center meldet: %1</translation>
    </message>
    <message>
        <source>The answer of %1 could not be read. It is tried again later.</source>
        <translation>Die Antwort von %1 konnte nicht gelesen werden. Es wird später noch einmal versucht.</translation>
    </message>
    <message>
        <source>The answer of %1 could not be read. Whether the request was taken is looked up next.</source>
        <translation>Die Antwort von %1 konnte nicht gelesen werden. Als Nächstes wird gesucht, ob die Anfrage angenommen wurde.</translation>
    </message>
    <message>
        <source>%1 answered with a web page. Sign in to the network, if it asks for that, and check the address of the account.</source>
        <translation>%1 antwortete mit einer Webseite. Melden Sie sich im Netz an, wenn es das verlangt, und prüfen Sie die Adresse des Kontos.</translation>
    </message>
    <message>
        <source>The answer of %1 is not what this program knows. Check the address of the account.</source>
        <translation>Die Antwort von %1 ist keine, die dieses Programm kennt. Prüfen Sie die Adresse des Kontos.</translation>
    </message>
    <message>
        <source>The Support Center does not take the file “%1”. Leave it out, make it smaller or give it another type.</source>
        <translation>Das Support Center nimmt die Datei „%1“ nicht an. Lassen Sie sie weg, verkleinern Sie sie oder wählen Sie einen anderen Dateityp.</translation>
    </message>
    <message>
        <source>The password at the proxy %1 cannot be read. %2</source>
        <translation>Das Passwort für den Proxy %1 kann nicht gelesen werden. %2</translation>
    </message>
    <message>
        <source>This Support Center takes no messages from here. Write it in the browser.</source>
        <translation>Dieses Support Center nimmt von hier keine Nachrichten an. Schreiben Sie sie im Browser.</translation>
    </message>
    <message>
        <source>%1 has no ticket %2 that this account may read. Check the ticket&apos;s id and the account.</source>
        <translation>%1 hat kein Ticket %2, das dieses Konto lesen darf. Prüfen Sie die Ticketnummer und das Konto.</translation>
    </message>
    <message>
        <source>%1 sends to another address for now, %2. Sign in to the network, if it asks for that, or correct the address of the account. It is tried again by itself.</source>
        <translation>%1 verweist im Moment auf eine andere Adresse, %2. Melden Sie sich am Netzwerk an, falls es das verlangt, oder berichtigen Sie die Adresse des Kontos. Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>The Support Center does not take it: it may be too large or of a type that is not allowed.</source>
        <translation>Das Support Center nimmt sie nicht an: Sie ist vielleicht zu groß oder von einer Art, die nicht erlaubt ist.</translation>
    </message>
    <message>
        <source>%1 knows this account, but does not allow it to %2, which filing needs. Ask the Support Center to allow it.</source>
        <extracomment>%2 is &quot;read requests&quot; or &quot;send files&quot;</extracomment>
        <translation>%1 kennt dieses Konto, erlaubt ihm aber nicht, %2; das ist für Anfragen nötig. Bitten Sie das Support Center, es zu erlauben.</translation>
    </message>
    <message>
        <source>send files</source>
        <translation>Dateien zu senden</translation>
    </message>
    <message>
        <source>read requests</source>
        <translation>Anfragen zu lesen</translation>
    </message>
    <message>
        <source>Files of this Support Center cannot be fetched from here. Open the ticket in the browser.</source>
        <translation>Dateien dieses Support Centers können von hier nicht abgerufen werden. Öffnen Sie das Ticket im Browser.</translation>
    </message>
    <message>
        <source>It does not say why.</source>
        <translation>Es sagt nicht, warum.</translation>
    </message>
    <message>
        <source>Ticket %1 is closed and takes no more messages. File a follow-up.</source>
        <translation>Ticket %1 ist geschlossen und nimmt keine Nachrichten mehr an. Legen Sie ein Folgeticket an.</translation>
    </message>
    <message>
        <source>%1 has no ticket %2 that this account may write to. Check the ticket&apos;s id and the account.</source>
        <translation>%1 hat kein Ticket %2, in das dieses Konto schreiben darf. Prüfen Sie die Nummer des Tickets und das Konto.</translation>
    </message>
    <message>
        <source>The Support Center refused the message. %1 Change it and send it again.</source>
        <translation>Das Support Center hat die Nachricht abgelehnt. %1 Ändern Sie sie und senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The ticket is for %1, although it was sent for %2.</source>
        <translation>Das Ticket ist für %1, obwohl es für %2 gesendet wurde.</translation>
    </message>
    <message>
        <source>The account is set up as an agent&apos;s, but %1 says that it is an end user&apos;s. Untick “I am an agent” in the account.</source>
        <translation>Das Konto ist als das eines Agenten eingerichtet, aber %1 sagt, dass es das eines Endbenutzers ist. Nehmen Sie im Konto den Haken bei „Ich bin ein Agent“ weg.</translation>
    </message>
    <message>
        <source>This Support Center has no list of the tickets of an organization.</source>
        <translation>Dieses Support Center hat keine Liste der Tickets einer Organisation.</translation>
    </message>
    <message>
        <source>This Support Center cannot be searched.</source>
        <translation>Dieses Support Center lässt sich nicht durchsuchen.</translation>
    </message>
</context>
<context>
    <name>provider::ZendeskProvider</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>There is another account with the id “%1”. Each needs its own.</source>
        <translation>Es gibt ein anderes Konto mit der Kennung „%1“. Jedes braucht seine eigene.</translation>
    </message>
    <message>
        <source>The list of accounts in %1 cannot be read. Check the rights of the file.</source>
        <translation>Die Liste der Konten in %1 kann nicht gelesen werden. Prüfen Sie die Rechte der Datei.</translation>
    </message>
    <message>
        <source>The list of accounts in %1 is far too large. Correct the file or move it away.</source>
        <translation>Die Liste der Konten in %1 ist viel zu groß. Berichtigen Sie die Datei oder verschieben Sie sie.</translation>
    </message>
    <message>
        <source>The list of accounts in %1 is not valid JSON (at byte %2). Correct the file or move it away.</source>
        <translation>Die Liste der Konten in %1 ist kein gültiges JSON (bei Byte %2). Berichtigen Sie die Datei oder verschieben Sie sie.</translation>
    </message>
    <message>
        <source>The list of accounts cannot be written to %1. Check the free space and the rights of its folder; the list is as it was.</source>
        <translation>Die Liste der Konten kann nicht nach %1 geschrieben werden. Prüfen Sie den freien Speicherplatz und die Rechte des Ordners; die Liste ist, wie sie war.</translation>
    </message>
    <message>
        <source>“user” is missing: the name you sign in with, usually an e-mail address.</source>
        <translation>„user“ fehlt: der Name für die Anmeldung, meist eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check that it is there and that you may read it.</source>
        <translation>Die Datei %1 kann nicht gelesen werden. Prüfen Sie, ob es sie gibt und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2, the most that can be attached. Attach a smaller part of it.</source>
        <translation>Die Datei %1 ist größer als %2; mehr kann nicht angehängt werden. Hängen Sie einen kleineren Teil davon an.</translation>
    </message>
    <message>
        <source>No copy of the file can be kept in %1. Free some space there and check that you may write to the folder, then attach the file again.</source>
        <translation>In %1 kann keine Kopie der Datei aufbewahrt werden. Schaffen Sie dort Platz, prüfen Sie, ob Sie in den Ordner schreiben dürfen, und hängen Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The file %1 was written by a newer version of this program. Use that version, or name another folder with --data-dir.</source>
        <translation>Die Datei %1 wurde von einer neueren Version dieses Programms geschrieben. Verwenden Sie diese Version, oder nennen Sie mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The program is incomplete: %1 is missing. Install it again.</source>
        <translation>Das Programm ist unvollständig: %1 fehlt. Installieren Sie es neu.</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>„%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>“%1” is missing or empty.</source>
        <translation>„%1“ fehlt oder ist leer.</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>„%1“ muss true oder false sein.</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3.</source>
        <translation>„%1“ muss eine ganze Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>“%1” must be an object.</source>
        <translation>„%1“ muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>“%1” must be a list.</source>
        <translation>„%1“ muss eine Liste sein.</translation>
    </message>
    <message>
        <source>Each item of “%1” must be an object.</source>
        <translation>Jeder Eintrag von „%1“ muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>“%1” must be one of: %2.</source>
        <translation>„%1“ muss eines von diesen sein: %2.</translation>
    </message>
    <message>
        <source>“%1” is not known here. Remove it or correct its name.</source>
        <translation>„%1“ ist hier nicht bekannt. Entfernen Sie es oder berichtigen Sie den Namen.</translation>
    </message>
    <message>
        <source>The stored request cannot be read by this version of the program. File it again, or use the version that stored it.</source>
        <translation>Die gespeicherte Anfrage kann von dieser Version des Programms nicht gelesen werden. Stellen Sie sie neu, oder verwenden Sie die Version, die sie gespeichert hat.</translation>
    </message>
    <message>
        <source>This request was changed somewhere else in the meantime. Look at it again before you go on.</source>
        <translation>Diese Anfrage wurde inzwischen an anderer Stelle geändert. Sehen Sie sie noch einmal an, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>The disk of %1 is full. Free some space and try again; nothing that was saved before is lost.</source>
        <translation>Der Datenträger von %1 ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal; nichts früher Gespeichertes ist verloren.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened or written. Check the owner and the rights of the file and its folder, or name another folder with --data-dir.</source>
        <translation>Die Datei %1 kann nicht geöffnet oder geschrieben werden. Prüfen Sie Eigentümer und Rechte der Datei und ihres Ordners, oder nennen Sie mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file %1 is being written by another program. Try again in a moment.</source>
        <translation>In die Datei %1 schreibt gerade ein anderes Programm. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The disk of %1 reported a fault. Check the disk and try again.</source>
        <translation>Der Datenträger von %1 meldet einen Fehler. Prüfen Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file %1 did not take the change. Nothing was changed; send the log to whoever looks after this program.</source>
        <translation>Die Datei %1 hat die Änderung nicht angenommen. Nichts wurde geändert; senden Sie das Protokoll an die Betreuer dieses Programms.</translation>
    </message>
    <message>
        <source>The file %1 is damaged and cannot be put aside. Check the rights of its folder, or name another folder with --data-dir.</source>
        <translation>Die Datei %1 ist beschädigt und lässt sich nicht beiseitelegen. Prüfen Sie die Rechte ihres Ordners, oder nennen Sie mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Another start of the program is putting the damaged file %1 aside. Try again in a moment.</source>
        <translation>Ein anderer Start des Programms legt die beschädigte Datei %1 gerade beiseite. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The database is not open, so that nothing can be saved. Start the program again and follow what it says.</source>
        <translation>Die Datenbank ist nicht geöffnet, daher kann nichts gespeichert werden. Starten Sie das Programm noch einmal und folgen Sie dem, was es sagt.</translation>
    </message>
    <message>
        <source>There is an e-mail about this request already. Look at it before you send another one.</source>
        <translation>Zu dieser Anfrage gibt es schon eine E-Mail. Sehen Sie sie an, bevor Sie noch eine senden.</translation>
    </message>
    <message>
        <source>This e-mail was changed somewhere else in the meantime. Look at it again before you go on.</source>
        <translation>Diese E-Mail wurde inzwischen an anderer Stelle geändert. Sehen Sie sie noch einmal an, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>This request is a draft here. Send that draft, or delete it before you open the package.</source>
        <translation>Diese Anfrage ist hier ein Entwurf. Senden Sie diesen Entwurf, oder löschen Sie ihn, bevor Sie das Paket öffnen.</translation>
    </message>
    <message>
        <source>Nothing could be read out of it.</source>
        <translation>Es konnte nichts daraus gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) were read out of it and are here again.</source>
        <translation>
            <numerusform>%n Entwurf wurde daraus gelesen und ist wieder da.</numerusform>
            <numerusform>%n Entwürfe wurden daraus gelesen und sind wieder da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of the outbox were read out of it and are here again; those that were not delivered are looked up before anything is sent.</source>
        <translation>
            <numerusform>%n Anfrage des Postausgangs wurde daraus gelesen und ist wieder da; war sie nicht zugestellt, wird nach ihr gesucht, bevor etwas gesendet wird.</numerusform>
            <numerusform>%n Anfragen des Postausgangs wurden daraus gelesen und sind wieder da; nach nicht zugestellten wird gesucht, bevor etwas gesendet wird.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read any more: %1</source>
        <translation>
            <numerusform>%n konnte nicht mehr gelesen werden: %1</numerusform>
            <numerusform>%n konnten nicht mehr gelesen werden: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The file %1 is damaged. Start the program again: it puts the damaged file aside and takes over what can be read of it.</source>
        <translation>Die Datei %1 ist beschädigt. Starten Sie das Programm neu: Es legt die beschädigte Datei beiseite und übernimmt, was sich daraus lesen lässt.</translation>
    </message>
    <message>
        <source>(a request that cannot be read any more)</source>
        <translation>(eine Anfrage, die nicht mehr gelesen werden kann)</translation>
    </message>
    <message>
        <source>The database was damaged, and this request cannot be read any more. Look in the Support Center whether it arrived, else file it again.</source>
        <translation>Die Datenbank war beschädigt, und diese Anfrage kann nicht mehr gelesen werden. Sehen Sie im Support Center nach, ob sie angekommen ist; wenn nicht, stellen Sie sie erneut.</translation>
    </message>
    <message>
        <source>Another reply to this ticket is being written. Send or delete that one first.</source>
        <translation>Zu diesem Ticket wird bereits eine andere Antwort geschrieben. Senden oder löschen Sie zuerst diese.</translation>
    </message>
    <message>
        <source>There is another template “%1”. Choose another name.</source>
        <translation>Es gibt schon eine Vorlage „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>ticket</name>
    <message>
        <source>The stored draft is damaged: it has no id or no answers.</source>
        <translation>Der gespeicherte Entwurf ist beschädigt: Ihm fehlen Kennung oder Antworten.</translation>
    </message>
    <message>
        <source>“%2” is not an option of “%1”. Choose one of the options shown.</source>
        <translation>„%2“ ist keine der Möglichkeiten von „%1“. Wählen Sie eine der angezeigten.</translation>
    </message>
    <message>
        <source>“%1” is not a number. Write digits alone.</source>
        <translation>„%1“ ist keine Zahl. Schreiben Sie nur Ziffern.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number. Leave out the fraction.</source>
        <translation>„%1“ ist keine ganze Zahl. Lassen Sie den Bruchteil weg.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it as 2026-11-22.</source>
        <translation>„%1“ ist kein Datum. Schreiben Sie es wie 2026-11-22.</translation>
    </message>
    <message>
        <source>“%1” is not a date with a time. Write it as 2026-11-22T03:12.</source>
        <translation>„%1“ ist kein Datum mit Uhrzeit. Schreiben Sie es wie 2026-11-22T03:12.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address. Write it as name@example.com.</source>
        <translation>„%1“ ist keine E-Mail-Adresse. Schreiben Sie sie wie name@example.com.</translation>
    </message>
    <message>
        <source>Write it in the form asked for.</source>
        <translation>Schreiben Sie es in der verlangten Form.</translation>
    </message>
    <message>
        <source>“%1” does not have the expected form. %2</source>
        <translation>„%1“ hat nicht die erwartete Form. %2</translation>
    </message>
    <message>
        <source>“%1” is too long. Shorten it to %2 bytes.</source>
        <translation>„%1“ ist zu lang. Kürzen Sie es auf %2 Bytes.</translation>
    </message>
    <message>
        <source>The answer to “%1” is of the wrong kind. Answer it again.</source>
        <translation>Die Antwort auf „%1“ ist von der falschen Art. Antworten Sie noch einmal.</translation>
    </message>
    <message>
        <source>“%1” has no answer. Choose one of the options.</source>
        <translation>„%1“ hat keine Antwort. Wählen Sie eine der Möglichkeiten.</translation>
    </message>
    <message>
        <source>“%1” is empty. Fill it in.</source>
        <translation>„%1“ ist leer. Füllen Sie es aus.</translation>
    </message>
    <message>
        <source>The file “%1” was not cleaned. Say that it may be sent as it is, or remove it.</source>
        <translation>Die Datei „%1“ wurde nicht bereinigt. Erlauben Sie, dass sie so gesendet wird, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>A condition needs an option in quotes, or true or false.</source>
        <translation>Eine Bedingung braucht eine Möglichkeit in Anführungszeichen, oder true oder false.</translation>
    </message>
    <message>
        <source>“%1” is not a name that this program knows here.</source>
        <translation>„%1“ ist kein Name, den dieses Programm hier kennt.</translation>
    </message>
    <message>
        <source>“%1” is used twice. Give each its own name.</source>
        <translation>„%1“ kommt zweimal vor. Geben Sie jedem einen eigenen Namen.</translation>
    </message>
    <message>
        <source>The form has no field “%1”.</source>
        <translation>Das Formular hat kein Feld „%1“.</translation>
    </message>
    <message>
        <source>A form needs a step.</source>
        <translation>Ein Formular braucht einen Schritt.</translation>
    </message>
    <message>
        <source>The address must start with https://.</source>
        <translation>Die Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>An id has lower-case letters, digits and underscores alone.</source>
        <translation>Eine Kennung hat nur Kleinbuchstaben, Ziffern und Unterstriche.</translation>
    </message>
    <message>
        <source>The regular expression is not valid: %1.</source>
        <translation>Der reguläre Ausdruck ist nicht gültig: %1.</translation>
    </message>
    <message>
        <source>A field of this type needs a regular expression.</source>
        <translation>Ein Feld dieser Art braucht einen regulären Ausdruck.</translation>
    </message>
    <message>
        <source>For a field with conditions, the conditions say when it is required.</source>
        <translation>Bei einem Feld mit Bedingungen sagen diese, wann es verlangt wird.</translation>
    </message>
    <message>
        <source>A field of this type needs options.</source>
        <translation>Ein Feld dieser Art braucht Möglichkeiten.</translation>
    </message>
    <message>
        <source>A field of this type has no options.</source>
        <translation>Ein Feld dieser Art hat keine Möglichkeiten.</translation>
    </message>
    <message>
        <source>The field has no option “%1”.</source>
        <translation>Das Feld hat keine Möglichkeit „%1“.</translation>
    </message>
    <message>
        <source>The conditions go in a circle: the field is shown only when it is shown itself.</source>
        <translation>Die Bedingungen drehen sich im Kreis: Das Feld wird nur gezeigt, wenn es selbst gezeigt wird.</translation>
    </message>
    <message>
        <source>Another field of the form has this role already.</source>
        <translation>Ein anderes Feld des Formulars hat diese Rolle schon.</translation>
    </message>
    <message>
        <source>No field has the role “%1”. Nothing can be filed without it.</source>
        <translation>Kein Feld hat die Rolle „%1“. Ohne sie kann nichts gesendet werden.</translation>
    </message>
    <message>
        <source>The form cannot be read: %1.</source>
        <translation>Das Formular kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The file is too large for a form.</source>
        <translation>Die Datei ist zu groß für ein Formular.</translation>
    </message>
    <message>
        <source>The day is named twice.</source>
        <translation>Der Tag ist zweimal genannt.</translation>
    </message>
    <message>
        <source>Support hours need days, 1 for Monday to 7 for Sunday.</source>
        <translation>Supportzeiten brauchen Tage, 1 für Montag bis 7 für Sonntag.</translation>
    </message>
    <message>
        <source>Support hours end after they begin.</source>
        <translation>Supportzeiten enden, nachdem sie beginnen.</translation>
    </message>
    <message>
        <source>The minutes are missing. Add them.</source>
        <translation>Die Minuten fehlen. Ergänzen Sie sie.</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>The value has the wrong type. Write %1 here.</source>
        <translation>Der Wert hat die falsche Art. Schreiben Sie hier %1.</translation>
    </message>
    <message>
        <source>The value is missing or empty. Add it.</source>
        <translation>Der Wert fehlt oder ist leer. Ergänzen Sie ihn.</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>ein Objekt in geschweiften Klammern</translation>
    </message>
    <message>
        <source>The key “%1” is not known here. Known are: %2.</source>
        <translation>Der Schlüssel „%1“ ist hier nicht bekannt. Bekannt sind: %2.</translation>
    </message>
    <message>
        <source>a list in brackets</source>
        <translation>eine Liste in eckigen Klammern</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>einen Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>“%1” is not a language code such as “de”.</source>
        <translation>„%1“ ist kein Sprachcode wie „de“.</translation>
    </message>
    <message>
        <source>This is not well-formed JSON: %1 (%2).</source>
        <translation>Das ist kein wohlgeformtes JSON: %1 (%2).</translation>
    </message>
    <message>
        <source>The file must hold one object in braces, and nothing else.</source>
        <translation>Die Datei muss ein Objekt in geschweiften Klammern enthalten und nichts sonst.</translation>
    </message>
    <message>
        <source>The stored request is damaged: it has no id, subject or text.</source>
        <translation>Die gespeicherte Anfrage ist beschädigt: Ihr fehlen Kennung, Betreff oder Text.</translation>
    </message>
    <message>
        <source>The value has the wrong type. Write a number without quotes.</source>
        <translation>Der Wert hat die falsche Art. Schreiben Sie eine Zahl ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>Files stand in “attachments” beside “fields”.</source>
        <translation>Dateien stehen in „attachments“ neben „fields“.</translation>
    </message>
    <message>
        <source>“account” beside “fields” names another account. Name one of them.</source>
        <translation>„account“ neben „fields“ nennt ein anderes Konto. Nennen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>The form “%1” has no field “%2”. Take its name from “submit --example”.</source>
        <translation>Das Formular „%1“ hat kein Feld „%2“. Nehmen Sie den Namen aus „submit --example“.</translation>
    </message>
    <message>
        <source>The form has no rule “%1”.</source>
        <translation>Das Formular hat keine Regel „%1“.</translation>
    </message>
    <message>
        <source>An id has 1 to 64 letters, digits, dots, dashes and underscores. Write another one.</source>
        <translation>Eine Kennung hat 1 bis 64 Buchstaben, Ziffern, Punkte, Binde- und Unterstriche. Schreiben Sie eine andere.</translation>
    </message>
    <message>
        <source>This request is for the form “%1”, but “%2” is in use.</source>
        <translation>Diese Anfrage ist für das Formular „%1“, in Gebrauch ist aber „%2“.</translation>
    </message>
    <message>
        <source>The request file is larger than %1 MiB. Attach long texts as files.</source>
        <translation>Die Datei der Anfrage ist größer als %1 MiB. Hängen Sie lange Texte als Dateien an.</translation>
    </message>
    <message>
        <source>The answers are missing. Add them as “fields”.</source>
        <translation>Die Antworten fehlen. Ergänzen Sie sie als „fields“.</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Write production or non_production.</source>
        <translation>Schreiben Sie production oder non_production.</translation>
    </message>
    <message>
        <source>The value does not fit the field “%1”.</source>
        <translation>Der Wert passt nicht zum Feld „%1“.</translation>
    </message>
    <message>
        <source>The field “%1” has no option “%2”.</source>
        <translation>Das Feld „%1“ hat keine Möglichkeit „%2“.</translation>
    </message>
    <message>
        <source>Only a field with several ticks can be tested so.</source>
        <translation>Nur ein Feld mit mehreren Häkchen kann so geprüft werden.</translation>
    </message>
    <message>
        <source>Only the field with the role “environment” has a class.</source>
        <translation>Nur das Feld mit der Rolle „environment“ hat eine Klasse.</translation>
    </message>
    <message>
        <source>The form has no step “%1”.</source>
        <translation>Das Formular hat keinen Schritt „%1“.</translation>
    </message>
    <message>
        <source>A rule of this kind needs a field.</source>
        <translation>Eine Regel dieser Art braucht ein Feld.</translation>
    </message>
    <message>
        <source>The field “%1” is not on the step “%2”.</source>
        <translation>Das Feld „%1“ ist nicht im Schritt „%2“.</translation>
    </message>
    <message>
        <source>The asked points must be a field of type checklist.</source>
        <translation>Die erfragten Punkte müssen ein Feld der Art checklist sein.</translation>
    </message>
    <message>
        <source>The limit in bytes is missing.</source>
        <translation>Die Grenze in Bytes fehlt.</translation>
    </message>
    <message>
        <source>The form has no such support plan.</source>
        <translation>Das Formular hat keinen solchen Supportplan.</translation>
    </message>
    <message>
        <source>The form has nothing of the name “%1”.</source>
        <translation>Das Formular hat nichts mit dem Namen „%1“.</translation>
    </message>
    <message>
        <source>A test needs exactly one of: %1.</source>
        <translation>Eine Prüfung braucht genau eines von: %1.</translation>
    </message>
    <message>
        <source>Only true has a meaning here.</source>
        <translation>Nur true hat hier eine Bedeutung.</translation>
    </message>
    <message>
        <source>“%1” is “%2”, which is not a production environment</source>
        <extracomment>%1 is a field such as Environment, %2 the person&apos;s choice</extracomment>
        <translation>„%1“ ist „%2“ und damit keine Produktionsumgebung</translation>
    </message>
    <message>
        <source>“%1” is “%2”, not “%3”</source>
        <extracomment>%1 is a field such as Severity, %2 the person&apos;s choice, %3 the one that is needed</extracomment>
        <translation>„%1“ ist „%2“ statt „%3“</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>%1. Target first response: %2</source>
        <translation>%1. Ziel für die erste Antwort: %2</translation>
    </message>
    <message>
        <source>Will NOT be treated as critical, because %1.</source>
        <translation>Wird NICHT als kritisch behandelt, denn %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Noch nicht entschieden</translation>
    </message>
    <message>
        <source>This form has no field “%1”. Its answer is not sent; write what matters into the description.</source>
        <translation>Dieses Formular hat kein Feld „%1“. Die Antwort wird nicht gesendet; schreiben Sie Wichtiges in die Beschreibung.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>The address must hold nothing else: no name, no password and nothing after “?” or “#”. Write it as https://support.example.com.</source>
        <translation>Die Adresse darf nichts sonst enthalten: keinen Namen, kein Passwort und nichts nach „?“ oder „#“. Schreiben Sie sie wie https://support.example.com.</translation>
    </message>
    <message>
        <source>“%1” is not a whole address. Write it as https://support.example.com.</source>
        <translation>„%1“ ist keine vollständige Adresse. Schreiben Sie sie wie https://support.example.com.</translation>
    </message>
    <message>
        <source>The address must begin with https://. With plain http, everybody on the network could read the secret and the request.</source>
        <translation>Die Adresse muss mit https:// beginnen. Bei einfachem http könnten alle im Netz den Zugangsschlüssel und die Anfrage lesen.</translation>
    </message>
    <message>
        <source>You ticked none of the criteria. %1 is for issues where all of them hold.</source>
        <extracomment>%1 is a severity such as Urgent</extracomment>
        <translation>Sie haben keines der Kriterien angekreuzt. %1 ist für Fälle, in denen alle zutreffen.</translation>
    </message>
    <message>
        <source>You ticked %1 of %2 criteria. %3 is for issues where all of them hold.</source>
        <extracomment>%1 and %2 are numbers, %3 is a severity such as Urgent</extracomment>
        <translation>Sie haben %1 von %2 Kriterien angekreuzt. %3 ist für Fälle, in denen alle zutreffen.</translation>
    </message>
    <message>
        <source>You ticked all criteria, but the chosen environment is not a production environment. %1 is for production alone.</source>
        <extracomment>%1 is a severity such as Urgent</extracomment>
        <translation>Sie haben alle Kriterien angekreuzt, doch die gewählte Umgebung ist keine Produktionsumgebung. %1 ist allein für die Produktion.</translation>
    </message>
    <message numerus="yes">
        <source>You ticked all %n criteria: this is %1.</source>
        <extracomment>%n is how many criteria there are, %1 is a severity such as Urgent</extracomment>
        <translation>
            <numerusform>Sie haben das Kriterium angekreuzt: Das ist %1.</numerusform>
            <numerusform>Sie haben alle %n Kriterien angekreuzt: Das ist %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is &quot;2 hours&quot;, %2 &quot;5 minutes&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <extracomment>%1 is a time of day, %2 a duration</extracomment>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>%1 is a day, %2 a time of day, %3 the time zone</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>“%1” is not a time zone of the list. Type a city and choose one, for example Europe/Berlin, or leave it empty.</source>
        <translation>„%1“ ist keine Zeitzone der Liste. Tippen Sie eine Stadt und wählen Sie eine, zum Beispiel Europe/Berlin, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>“%1” stands there twice. Give each its own name, or remove one.</source>
        <translation>„%1“ steht zweimal da. Geben Sie jedem einen eigenen Namen, oder entfernen Sie eines.</translation>
    </message>
    <message>
        <source>A request cannot hold a field of this type.</source>
        <translation>Eine Anfrage kann kein Feld dieser Art haben.</translation>
    </message>
    <message>
        <source>The severity is not Urgent. The outage address is for critical issues of production.</source>
        <translation>Der Schweregrad ist nicht Urgent. Die Adresse für Ausfälle ist für kritische Störungen der Produktion da.</translation>
    </message>
    <message>
        <source>Your company is not named. Add it to the account.</source>
        <translation>Ihre Firma ist nicht genannt. Ergänzen Sie sie im Konto.</translation>
    </message>
    <message>
        <source>The project is not named: some companies have several installations. Add it to the account.</source>
        <translation>Das Projekt ist nicht genannt: Manche Firmen haben mehrere Installationen. Ergänzen Sie es im Konto.</translation>
    </message>
    <message>
        <source>Your name is missing.</source>
        <translation>Ihr Name fehlt.</translation>
    </message>
    <message>
        <source>Your e-mail address is missing.</source>
        <translation>Ihre E-Mail-Adresse fehlt.</translation>
    </message>
    <message>
        <source>Your telephone number is missing. Add it with country and area code.</source>
        <translation>Ihre Telefonnummer fehlt. Ergänzen Sie sie mit Landes- und Ortsvorwahl.</translation>
    </message>
    <message>
        <source>No colleague is named. Support asks for others who can help, IT operations for instance.</source>
        <translation>Es ist kein Kollege genannt. Der Support fragt nach anderen, die helfen können, zum Beispiel nach dem IT-Betrieb.</translation>
    </message>
    <message>
        <source>%1 has no e-mail address or no telephone number.</source>
        <translation>Bei %1 fehlt die E-Mail-Adresse oder die Telefonnummer.</translation>
    </message>
    <message>
        <source>Support asks for this, too: %1.</source>
        <translation>Auch danach fragt der Support: %1.</translation>
    </message>
    <message>
        <source>Write the proxy with its port, for example %1.</source>
        <translation>Schreiben Sie den Proxy mit seinem Port, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>The proxy&apos;s address must not hold its password, because addresses are stored and shown. Leave it out here and name where the password is kept.</source>
        <translation>Die Adresse des Proxys darf das Passwort nicht enthalten, weil Adressen gespeichert und gezeigt werden. Lassen Sie es hier weg, und geben Sie an, wo das Passwort steht.</translation>
    </message>
    <message>
        <source>A proxy is written as http://proxy.example.com:3128 or socks5://proxy.example.com:1080. “none” stands for no proxy, “system” for what this computer uses.</source>
        <translation>Ein Proxy wird als http://proxy.example.com:3128 oder socks5://proxy.example.com:1080 geschrieben. „none“ steht für keinen Proxy, „system“ für den dieses Computers.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>%1 is a duration; until support&apos;s first response is due</extracomment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Late by %1</source>
        <extracomment>%1 is a duration; support&apos;s first response is late</extracomment>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Answered late</source>
        <translation>Spät beantwortet</translation>
    </message>
    <message>
        <source>The support plan names no time for a first response.</source>
        <translation>Der Supportplan nennt keine Frist für eine erste Antwort.</translation>
    </message>
    <message>
        <source>Whether support has answered is known when the conversation has been read.</source>
        <translation>Ob der Support geantwortet hat, ist bekannt, sobald die Konversation gelesen wurde.</translation>
    </message>
    <message>
        <source>First response due %1.</source>
        <extracomment>%1 is &quot;14:05, in 12 minutes&quot; or a day with its time</extracomment>
        <translation>Erste Antwort fällig: %1.</translation>
    </message>
    <message>
        <source>The first response was due %1 ago.</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>Die erste Antwort ist seit %1 fällig.</translation>
    </message>
    <message>
        <source>Support answered within the time of the support plan.</source>
        <translation>Der Support hat innerhalb der Frist des Supportplans geantwortet.</translation>
    </message>
    <message>
        <source>Support answered after the time of the support plan was over.</source>
        <translation>Der Support hat nach Ablauf der Frist des Supportplans geantwortet.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>short for minutes</extracomment>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>short for days</extracomment>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>short for hours</extracomment>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>short for hours and minutes</extracomment>
        <translation>%1 Std. %2 Min.</translation>
    </message>
</context>
<context>
    <name>wizard</name>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <extracomment>%1 is the name of a field, &quot;File with the secret&quot;</extracomment>
        <translation>Datei auswählen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still being cleaned. The request need not wait: they follow when they are ready.</source>
        <translation>
            <numerusform>%n Datei wird noch bereinigt. Die Anfrage muss nicht warten: Sie folgt, sobald sie fertig ist.</numerusform>
            <numerusform>%n Dateien werden noch bereinigt. Die Anfrage muss nicht warten: Sie folgen, sobald sie fertig sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::AskedField</name>
    <message>
        <source>Write about: %1</source>
        <translation>Schreiben über: %1</translation>
    </message>
    <message>
        <source>Puts a heading for this into the description</source>
        <translation>Setzt dafür eine Überschrift in die Beschreibung</translation>
    </message>
    <message>
        <source>Space ticks it, Return puts a heading for it into the description.</source>
        <translation>Die Leertaste kreuzt es an, die Eingabetaste setzt dafür eine Überschrift in die Beschreibung.</translation>
    </message>
    <message>
        <source>Ticked by you</source>
        <translation>Von Ihnen angekreuzt</translation>
    </message>
    <message>
        <source>In your request</source>
        <translation>In Ihrer Anfrage</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>Noch nicht genannt</translation>
    </message>
</context>
<context>
    <name>wizard::CleaningWindow</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What is removed</source>
        <translation>Was entfernt wird</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>Was entfernt wurde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Gefunden durch</translation>
    </message>
    <message>
        <source>&amp;Compare with the original</source>
        <translation>Mit dem Original &amp;vergleichen</translation>
    </message>
    <message>
        <source>Compare with the original</source>
        <translation>Mit dem Original vergleichen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>In the copy</source>
        <translation>In der Kopie</translation>
    </message>
    <message>
        <source>&amp;Show what stood there</source>
        <translation>&amp;Zeigen, was dort stand</translation>
    </message>
    <message>
        <source>Show what stood there</source>
        <translation>Zeigen, was dort stand</translation>
    </message>
    <message>
        <source>In your file</source>
        <translation>In Ihrer Datei</translation>
    </message>
    <message>
        <source>&amp;Not a secret</source>
        <translation>&amp;Kein Geheimnis</translation>
    </message>
    <message>
        <source>Not a secret</source>
        <translation>Kein Geheimnis</translation>
    </message>
    <message>
        <source>A name, host or code word that must go, too</source>
        <translation>Ein Name, Rechner oder Codewort, das auch entfernt werden muss</translation>
    </message>
    <message>
        <source>In all &amp;later requests, too</source>
        <translation>Auch in a&amp;llen späteren Anfragen</translation>
    </message>
    <message>
        <source>In all later requests, too</source>
        <translation>Auch in allen späteren Anfragen</translation>
    </message>
    <message>
        <source>Secrets; what a diagnosis needs stays</source>
        <translation>Geheimnisse; was eine Diagnose braucht, bleibt</translation>
    </message>
    <message>
        <source>Secrets, names and addresses; nothing of them stays</source>
        <translation>Geheimnisse, Namen und Adressen; nichts davon bleibt</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>What is &amp;removed</source>
        <translation>Was &amp;entfernt wird</translation>
    </message>
    <message>
        <source>A name, host or code &amp;word that must go, too</source>
        <translation>Ein Name, Rechner oder Code&amp;wort, das auch entfernt werden muss</translation>
    </message>
    <message>
        <source>Remove it &amp;everywhere</source>
        <translation>Ü&amp;berall entfernen</translation>
    </message>
    <message>
        <source>Remove the word everywhere</source>
        <translation>Das Wort überall entfernen</translation>
    </message>
    <message>
        <source>The files are being cleaned.</source>
        <translation>Die Dateien werden bereinigt.</translation>
    </message>
    <message>
        <source>There is no file any more.</source>
        <translation>Es gibt keine Datei mehr.</translation>
    </message>
    <message>
        <source>%1. Your own file was not changed.</source>
        <extracomment>%1 is what became of a file</extracomment>
        <translation>%1. Ihre eigene Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>further copy of a value found elsewhere</source>
        <translation>weitere Kopie eines anderswo gefundenen Wertes</translation>
    </message>
    <message>
        <source>rule “%1”</source>
        <translation>Regel „%1“</translation>
    </message>
    <message>
        <source>This value stays removed: it is part of something that is removed as a whole.</source>
        <translation>Dieser Wert bleibt entfernt: Er ist Teil von etwas, das als Ganzes entfernt wird.</translation>
    </message>
    <message>
        <source>The value is back in the copy.</source>
        <translation>Der Wert steht wieder in der Kopie.</translation>
    </message>
</context>
<context>
    <name>wizard::CriteriaView</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change the criteria</source>
        <translation>Die Kriterien ändern</translation>
    </message>
    <message>
        <source>Ticked: %1</source>
        <extracomment>%1 is a criterion of a critical issue</extracomment>
        <translation>Angekreuzt: %1</translation>
    </message>
    <message>
        <source>Not ticked: %1</source>
        <translation>Nicht angekreuzt: %1</translation>
    </message>
</context>
<context>
    <name>wizard::DescriptionField</name>
    <message>
        <source>%1 kB of %2 kB</source>
        <extracomment>%1 and %2 are sizes of the text in kilobytes</extracomment>
        <translation>%1 kB von %2 kB</translation>
    </message>
    <message>
        <source>%1. What the Support Center does not keep goes along as the attached file %2.</source>
        <translation>%1. Was das Support Center nicht aufbewahrt, geht als angehängte Datei %2 mit.</translation>
    </message>
    <message>
        <source>Write or preview</source>
        <translation>Schreiben oder Vorschau</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Shows what the Support Center will show (%1)</source>
        <translation>Zeigt, was das Support Center zeigen wird (%1)</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Makes the line a heading</source>
        <translation>Macht die Zeile zur Überschrift</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Makes the lines a list</source>
        <translation>Macht die Zeilen zur Liste</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Marks the text as code or as lines of a log</source>
        <translation>Kennzeichnet den Text als Code oder als Zeilen eines Protokolls</translation>
    </message>
    <message>
        <source>Code, tables or indented lines lose their layout there. So that nothing is lost, the text goes along as the attached file %1 as well.</source>
        <translation>Code, Tabellen und eingerückte Zeilen verlieren dort ihre Form. Damit nichts verloren geht, geht der Text auch als angehängte Datei %1 mit.</translation>
    </message>
</context>
<context>
    <name>wizard::ExhibitRow</name>
    <message>
        <source>What was removed …</source>
        <translation>Was entfernt wurde …</translation>
    </message>
    <message>
        <source>Make it smaller …</source>
        <translation>Verkleinern …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Send it as it is; I know that it may hold passwords or personal data</source>
        <translation>So senden; ich weiß, dass darin Passwörter oder persönliche Daten stehen können</translation>
    </message>
    <message>
        <source>Stop and remove</source>
        <translation>Abbrechen und entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>What was removed from %1</source>
        <translation>Was aus %1 entfernt wurde</translation>
    </message>
    <message>
        <source>Make %1 smaller</source>
        <translation>%1 verkleinern</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>%1 noch einmal versuchen</translation>
    </message>
    <message>
        <source>Cleaned, nothing found</source>
        <translation>Bereinigt, nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>Cleaned strictly: %n removed</source>
        <translation>
            <numerusform>Streng bereinigt: %n Stelle entfernt</numerusform>
            <numerusform>Streng bereinigt: %n Stellen entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cleaned: %n removed</source>
        <translation>
            <numerusform>Bereinigt: %n Stelle entfernt</numerusform>
            <numerusform>Bereinigt: %n Stellen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits to be cleaned</source>
        <translation>Wartet auf die Bereinigung</translation>
    </message>
    <message>
        <source>Being cleaned, %1 %</source>
        <translation>Wird bereinigt, %1 %</translation>
    </message>
    <message>
        <source>Not cleaned, goes as it is</source>
        <translation>Nicht bereinigt, geht so mit, wie sie ist</translation>
    </message>
    <message>
        <source>Could not be cleaned, left out</source>
        <translation>Konnte nicht bereinigt werden, bleibt weg</translation>
    </message>
    <message>
        <source>Too large, left out</source>
        <translation>Zu groß, bleibt weg</translation>
    </message>
    <message>
        <source>Not taken, left out</source>
        <translation>Nicht übernommen, bleibt weg</translation>
    </message>
    <message>
        <source>%1 (%2, was %3)</source>
        <extracomment>%1 is the name of a file, %2 and %3 are sizes</extracomment>
        <translation>%1 (%2, vorher %3)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the name of a file, %2 its size</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a file with its size, %2 is what became of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>(follows when it is ready)</source>
        <translation>(folgt, sobald sie fertig ist)</translation>
    </message>
</context>
<context>
    <name>wizard::FieldContext</name>
    <message>
        <source>Fits what you ticked</source>
        <translation>Passt zu dem, was Sie angekreuzt haben</translation>
    </message>
    <message>
        <source>Does not fit what you ticked</source>
        <translation>Passt nicht zu dem, was Sie angekreuzt haben</translation>
    </message>
    <message>
        <source>First answer due by %1</source>
        <extracomment>%1 is &quot;03:45, in 30 minutes&quot;</extracomment>
        <translation>Erste Antwort fällig bis %1</translation>
    </message>
    <message>
        <source>Less than what you ticked</source>
        <translation>Weniger, als Sie angekreuzt haben</translation>
    </message>
</context>
<context>
    <name>wizard::FieldEditor</name>
    <message>
        <source>There is no account yet. Close this, add one or choose the practice center, then start again.</source>
        <translation>Es gibt noch kein Konto. Schließen Sie dies, fügen Sie eines hinzu oder wählen Sie das Übungs-Center, und beginnen Sie dann neu.</translation>
    </message>
    <message>
        <source>There is nothing to choose from yet. Add it to the account, then come back.</source>
        <translation>Hier gibt es noch nichts zu wählen. Ergänzen Sie es im Konto und kommen Sie dann zurück.</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>No&amp;w</source>
        <translation>Je&amp;tzt</translation>
    </message>
    <message>
        <source>To&amp;day</source>
        <translation>Heu&amp;te</translation>
    </message>
    <message>
        <source>%1: set to now</source>
        <translation>%1: auf jetzt setzen</translation>
    </message>
    <message>
        <source>Local time (%1)</source>
        <extracomment>%1 is the abbreviation of the time zone</extracomment>
        <translation>Ortszeit (%1)</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <extracomment>%1 is the label of a field that may stay empty</extracomment>
        <translation>%1 (freiwillig)</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Weitere hinzufügen</translation>
    </message>
    <message>
        <source>Add another: %1</source>
        <extracomment>%1 is the label of a list, such as Affected services</extracomment>
        <translation>Weitere hinzufügen: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production (Produktion)</translation>
    </message>
    <message>
        <source>Non-production</source>
        <translation>Non-production (keine Produktion)</translation>
    </message>
    <message>
        <source>%1, name %2</source>
        <extracomment>%1 is the label of a list, %2 counts its rows</extracomment>
        <translation>%1, Name %2</translation>
    </message>
    <message>
        <source>%1, kind %2</source>
        <translation>%1, Art %2</translation>
    </message>
    <message>
        <source>%1, remove %2</source>
        <translation>%1, %2 entfernen</translation>
    </message>
    <message>
        <source>Class</source>
        <extracomment>class of an environment: production or not</extracomment>
        <translation>Klasse</translation>
    </message>
</context>
<context>
    <name>wizard::FileDrop</name>
    <message>
        <source>Drop here to attach</source>
        <translation>Zum Anhängen hier fallen lassen</translation>
    </message>
</context>
<context>
    <name>wizard::FilesField</name>
    <message>
        <source>&amp;Add files …</source>
        <translation>Dateien hinzufü&amp;gen …</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>or drop them anywhere on this page, or paste them</source>
        <translation>oder irgendwo auf dieser Seite fallen lassen oder einfügen</translation>
    </message>
</context>
<context>
    <name>wizard::FolderQuestion</name>
    <message>
        <source>Attach these files</source>
        <translation>Diese Dateien anhängen</translation>
    </message>
    <message>
        <source>Leave the folder out</source>
        <translation>Den Ordner weglassen</translation>
    </message>
    <message>
        <source>There is no file to attach in the folder “%1”.</source>
        <translation>Im Ordner „%1“ gibt es keine Datei zum Anhängen.</translation>
    </message>
    <message numerus="yes">
        <source>The folder “%1” has more files than can be attached. Attach the first %n of them, or open it and drop those that matter?</source>
        <translation>
            <numerusform>Der Ordner „%1“ hat mehr Dateien, als angehängt werden können. Die erste anhängen, oder öffnen Sie ihn und ziehen die wichtigen herüber?</numerusform>
            <numerusform>Der Ordner „%1“ hat mehr Dateien, als angehängt werden können. Die ersten %n anhängen, oder öffnen Sie ihn und ziehen die wichtigen herüber?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folder “%1” has %n file(s), %2 together. Clean and attach them?</source>
        <translation>
            <numerusform>Der Ordner „%1“ hat %n Datei mit %2. Bereinigen und anhängen?</numerusform>
            <numerusform>Der Ordner „%1“ hat %n Dateien, zusammen %2. Bereinigen und anhängen?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::Guidance</name>
    <message>
        <source>Guidance for this step</source>
        <translation>Anleitung zu diesem Schritt</translation>
    </message>
    <message>
        <source>What the guidance says</source>
        <translation>Was die Anleitung sagt</translation>
    </message>
</context>
<context>
    <name>wizard::LookalikeView</name>
    <message numerus="yes">
        <source>%n open ticket(s) look like this one</source>
        <translation>
            <numerusform>%n offenes Ticket sieht diesem ähnlich</numerusform>
            <numerusform>%n offene Tickets sehen diesem ähnlich</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the id of a ticket, %2 its subject</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>changed %1</source>
        <extracomment>%1 is a date and a time</extracomment>
        <translation>geändert %1</translation>
    </message>
    <message>
        <source>Add to %1 instead</source>
        <extracomment>%1 is the id of a ticket</extracomment>
        <translation>Stattdessen zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Opens the conversation of this ticket. What you wrote here stays as a draft.</source>
        <translation>Öffnet den Verlauf dieses Tickets. Was Sie hier geschrieben haben, bleibt als Entwurf erhalten.</translation>
    </message>
</context>
<context>
    <name>wizard::MessageList</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is Error, Warning or Note</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>wizard::Milestones</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Gesendet %1</translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation>Kommt an</translation>
    </message>
    <message>
        <source>Arrived %1</source>
        <translation>Angekommen %1</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>Something stands in the way, see above.</source>
        <translation>Etwas steht im Weg, siehe oben.</translation>
    </message>
    <message>
        <source>Given up.</source>
        <translation>Aufgegeben.</translation>
    </message>
    <message>
        <source>Acknowledged by e-mail</source>
        <translation>Per E-Mail bestätigt</translation>
    </message>
    <message>
        <source>Acknowledged %1</source>
        <translation>Bestätigt %1</translation>
    </message>
    <message>
        <source>As you said.</source>
        <translation>Wie Sie gesagt haben.</translation>
    </message>
    <message>
        <source>Expected since %1, %2.</source>
        <translation>Erwartet seit %1, %2.</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>First answer %1</source>
        <translation>Erste Antwort %1</translation>
    </message>
    <message>
        <source>By %1.</source>
        <extracomment>%1 is the name of a person</extracomment>
        <translation>Von %1.</translation>
    </message>
    <message>
        <source>Target: %1 after arrival.</source>
        <extracomment>%1 is &quot;30 minutes, 24×7&quot;</extracomment>
        <translation>Ziel ab der Ankunft: %1.</translation>
    </message>
    <message>
        <source>The support plan names no time for it.</source>
        <translation>Der Supportplan nennt dafür keine Zeit.</translation>
    </message>
    <message>
        <source>First answer was due %1</source>
        <translation>Erste Antwort war fällig %1</translation>
    </message>
    <message>
        <source>First answer due %1</source>
        <translation>Erste Antwort fällig %1</translation>
    </message>
    <message>
        <source>You confirm that it is solved</source>
        <translation>Sie bestätigen, dass es gelöst ist</translation>
    </message>
    <message>
        <source>The Support Center says that it is solved. Say in the ticket whether it is.</source>
        <translation>Das Support Center sagt, es sei gelöst. Schreiben Sie im Ticket, ob das stimmt.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>The ticket is closed</source>
        <translation>Das Ticket ist geschlossen</translation>
    </message>
    <message>
        <source>The first answer to your Urgent ticket is overdue.</source>
        <translation>Die erste Antwort auf Ihr Ticket mit Urgent ist überfällig.</translation>
    </message>
    <message numerus="yes">
        <source>Your Urgent ticket was not acknowledged within %n minute(s).</source>
        <translation>
            <numerusform>Ihr Ticket mit Urgent wurde nicht innerhalb von %n Minute bestätigt.</numerusform>
            <numerusform>Ihr Ticket mit Urgent wurde nicht innerhalb von %n Minuten bestätigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is practice: nobody reads the ticket. In a real outage you would now write to the outage address.</source>
        <translation>Dies ist eine Übung: Niemand liest das Ticket. Im Ernstfall würden Sie jetzt an die Adresse für Ausfälle schreiben.</translation>
    </message>
    <message>
        <source>Look whether the e-mail is there; it may be in the spam folder.</source>
        <translation>Sehen Sie nach, ob die E-Mail da ist; vielleicht liegt sie bei den unerwünschten.</translation>
    </message>
    <message>
        <source>Ask in the ticket.</source>
        <extracomment>%1 is an e-mail address, %2 the number of a ticket</extracomment>
        <translation>Fragen Sie im Ticket nach.</translation>
    </message>
    <message>
        <source>Write to %1 as well and name ticket %2. E-mail is the secondary way, the ticket stays the first.</source>
        <translation>Schreiben Sie auch an %1 und nennen Sie Ticket %2. E-Mail ist der zweite Weg, das Ticket bleibt der erste.</translation>
    </message>
    <message>
        <source>Or call your Customer Success Manager: %1, %2.</source>
        <extracomment>%1 is a name, %2 a phone number</extracomment>
        <translation>Oder rufen Sie Ihren Customer Success Manager an: %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>The first answer is due within %n minute(s).</source>
        <translation>
            <numerusform>Die erste Antwort ist innerhalb von %n Minute fällig.</numerusform>
            <numerusform>Die erste Antwort ist innerhalb von %n Minuten fällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first answer is due %1.</source>
        <translation>Die erste Antwort ist fällig %1.</translation>
    </message>
    <message>
        <source>The first answer is there.</source>
        <translation>Die erste Antwort ist da.</translation>
    </message>
    <message>
        <source>The first answer is overdue.</source>
        <translation>Die erste Antwort ist überfällig.</translation>
    </message>
    <message>
        <source>The ticket is acknowledged.</source>
        <translation>Das Ticket ist bestätigt.</translation>
    </message>
</context>
<context>
    <name>wizard::NewTicketPage</name>
    <message>
        <source>No subject yet</source>
        <translation>Noch kein Betreff</translation>
    </message>
    <message>
        <source>Or go on with a draft</source>
        <translation>Oder einen Entwurf fortsetzen</translation>
    </message>
    <message>
        <source>New Ticket in the browser: %1</source>
        <translation>New Ticket im Browser: %1</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <extracomment>%1 is the subject of a draft, %2 when it was changed</extracomment>
        <translation>%1, geändert %2</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Continue %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Filled in from your contacts: %1</source>
        <extracomment>%1 is a list of fields such as &quot;Phone, Company&quot;</extracomment>
        <translation>Aus Ihren Kontakten ausgefüllt: %1</translation>
    </message>
</context>
<context>
    <name>wizard::PersonCompleter</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
</context>
<context>
    <name>wizard::Prompts</name>
    <message>
        <source>Leave this request</source>
        <translation>Diese Anfrage verlassen</translation>
    </message>
    <message>
        <source>What should become of what you wrote?</source>
        <translation>Was soll mit dem geschehen, was Sie geschrieben haben?</translation>
    </message>
    <message>
        <source>A draft waits in the list of drafts until you continue it. A discarded one is deleted and cannot be brought back.</source>
        <translation>Ein Entwurf wartet in der Liste der Entwürfe, bis Sie ihn fortsetzen. Ein verworfener wird gelöscht und lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>&amp;Keep the draft</source>
        <translation>Entwurf &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Go on writing</source>
        <translation>&amp;Weiterschreiben</translation>
    </message>
</context>
<context>
    <name>wizard::RawRequestView</name>
    <message>
        <source>The fields of the Support Center cannot be read now: %1 This is the body without them. They are read before the request is sent, and answers that have a field there are put into it as well.</source>
        <extracomment>%1 is a sentence that says why</extracomment>
        <translation>Die Felder des Support Centers können gerade nicht gelesen werden: %1 Dies ist der Inhalt ohne sie. Vor dem Senden werden sie gelesen, und Antworten, die dort ein Feld haben, werden auch dort eingetragen.</translation>
    </message>
    <message>
        <source>%1: in place of what the Support Center calls a file once it has it.</source>
        <extracomment>%1 is a list of words like UPLOAD-TOKEN-1</extracomment>
        <translation>%1: an Stelle dessen, wie das Support Center eine Datei nennt, sobald es sie hat.</translation>
    </message>
    <message>
        <source>&amp;Copy the body</source>
        <translation>Inhalt &amp;kopieren</translation>
    </message>
    <message>
        <source>Raw request</source>
        <translation>Rohe Anfrage</translation>
    </message>
    <message>
        <source>Asking the Support Center which fields it has …</source>
        <translation>Das Support Center wird gefragt, welche Felder es hat …</translation>
    </message>
    <message>
        <source>Body, as it goes out</source>
        <translation>Inhalt, wie er hinausgeht</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <extracomment>The first line of a request: %1 is POST, %2 a path, %3 the name of a computer</extracomment>
        <translation>%1 %2 an %3</translation>
    </message>
    <message>
        <source>Headers: %1. The secret is added when the request is sent and is not shown.</source>
        <translation>Kopfzeilen: %1. Der Zugangsschlüssel kommt beim Senden hinzu und wird nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>wizard::ReceiptPage</name>
    <message>
        <source>Receipt</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>What to expect</source>
        <translation>Was Sie erwartet</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>Ticket %1: %2</source>
        <extracomment>Subject of an e-mail: %1 is the number of a ticket, %2 its subject</extracomment>
        <translation>Ticket %1: %2</translation>
    </message>
    <message>
        <source>Send by e-&amp;mail as well …</source>
        <translation>Auch per E-&amp;Mail senden …</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not ready and follow as a message: %1</source>
        <translation>
            <numerusform>%n Datei war noch nicht fertig und folgt als Nachricht: %1</numerusform>
            <numerusform>%n Dateien waren noch nicht fertig und folgen als Nachricht: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach what is missing to a reply to the ticket.</source>
        <translation>Hängen Sie, was fehlt, an eine Antwort zum Ticket an.</translation>
    </message>
</context>
<context>
    <name>wizard::ReceiptState</name>
    <message>
        <source>&amp;Try again now</source>
        <translation>&amp;Jetzt noch einmal versuchen</translation>
    </message>
    <message>
        <source>&amp;Edit again</source>
        <translation>Noch einmal &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Saving your request</source>
        <translation>Ihre Anfrage wird gespeichert</translation>
    </message>
    <message>
        <source>It is being stored on this computer.</source>
        <translation>Sie wird auf diesem Computer abgelegt.</translation>
    </message>
</context>
<context>
    <name>wizard::ReceiptText</name>
    <message>
        <source>Next try in %1.</source>
        <translation>Nächster Versuch in %1.</translation>
    </message>
    <message>
        <source>Checking whether it arrived</source>
        <translation>Es wird geprüft, ob sie angekommen ist</translation>
    </message>
    <message>
        <source>The Support Center is asked whether it has your request already.</source>
        <translation>Das Support Center wird gefragt, ob es Ihre Anfrage schon hat.</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>The request is handed to the Support Center.</source>
        <translation>Die Anfrage wird dem Support Center übergeben.</translation>
    </message>
    <message>
        <source>The files are handed to the Support Center.</source>
        <translation>Die Dateien werden dem Support Center übergeben.</translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>Fast geschafft</translation>
    </message>
    <message>
        <source>The ticket is read back and compared with what you wrote.</source>
        <translation>Das Ticket wird zurückgelesen und mit dem verglichen, was Sie geschrieben haben.</translation>
    </message>
    <message>
        <source>The connection broke before the Support Center answered. It is looked up first, so that there is never a second ticket.</source>
        <translation>Die Verbindung brach ab, bevor das Support Center antwortete. Zuerst wird gesucht, damit nie ein zweites Ticket entsteht.</translation>
    </message>
    <message>
        <source>Not delivered yet</source>
        <translation>Noch nicht zugestellt</translation>
    </message>
    <message>
        <source>%1 Your request is safe and goes out as soon as the Support Center can be reached. %2</source>
        <translation>%1 Ihre Anfrage ist sicher aufbewahrt und geht hinaus, sobald das Support Center erreichbar ist. %2</translation>
    </message>
    <message>
        <source>If it cannot wait, write to %1. E-mail is the secondary way.</source>
        <translation>Wenn es nicht warten kann, schreiben Sie an %1. E-Mail ist der zweite Weg.</translation>
    </message>
    <message>
        <source>Not accepted by the Support Center</source>
        <translation>Vom Support Center nicht angenommen</translation>
    </message>
    <message>
        <source>Not delivered: sign in again</source>
        <translation>Nicht zugestellt: melden Sie sich neu an</translation>
    </message>
    <message>
        <source>Not delivered: something is needed from you</source>
        <translation>Nicht zugestellt: etwas wird von Ihnen gebraucht</translation>
    </message>
    <message>
        <source>Not delivered: this way does not work</source>
        <translation>Nicht zugestellt: dieser Weg geht nicht</translation>
    </message>
    <message>
        <source>Your ticket has arrived</source>
        <translation>Ihr Ticket ist angekommen</translation>
    </message>
    <message>
        <source>Your ticket has arrived, but not as you wrote it</source>
        <translation>Ihr Ticket ist angekommen, aber nicht so, wie Sie es geschrieben haben</translation>
    </message>
    <message>
        <source>It was read back from the Support Center and is what you wrote.</source>
        <translation>Es wurde vom Support Center zurückgelesen und ist, was Sie geschrieben haben.</translation>
    </message>
    <message>
        <source>The Support Center holds something else than was sent:</source>
        <translation>Im Support Center steht etwas anderes, als gesendet wurde:</translation>
    </message>
    <message>
        <source>Saved, about to be delivered</source>
        <translation>Gespeichert, wird gleich zugestellt</translation>
    </message>
    <message>
        <source>Your request is stored on this computer and cannot get lost.</source>
        <translation>Ihre Anfrage liegt auf diesem Computer und kann nicht verloren gehen.</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>This request was not delivered and will not be.</source>
        <translation>Diese Anfrage wurde nicht zugestellt und wird es auch nicht mehr.</translation>
    </message>
    <message>
        <source>Next try now.</source>
        <translation>Nächster Versuch jetzt.</translation>
    </message>
    <message>
        <source>Ticket %1 was made. It is still to be read back and compared with what you wrote. %2</source>
        <translation>Ticket %1 wurde erstellt. Es wird noch zurückgelesen und mit dem verglichen, was Sie geschrieben haben. %2</translation>
    </message>
</context>
<context>
    <name>wizard::ReviewAnswers</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the number of a step, %2 its title</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Nicht beantwortet</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <extracomment>%1 is the label of a field</extracomment>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>wizard::ReviewPage</name>
    <message>
        <source>Check your answers</source>
        <translation>Prüfen Sie Ihre Antworten</translation>
    </message>
    <message>
        <source>This is what will be sent. Nothing has been sent yet.</source>
        <translation>Dies wird gesendet. Noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The text as it will arrive</source>
        <translation>Der Text, wie er ankommt</translation>
    </message>
    <message>
        <source>The description goes with it as the file %1 too, so that its layout survives.</source>
        <translation>Die Beschreibung geht auch als Datei %1 mit, damit ihre Form erhalten bleibt.</translation>
    </message>
    <message>
        <source>What does not fit goes with it as the file %1.</source>
        <translation>Was nicht hineinpasst, geht als Datei %1 mit.</translation>
    </message>
</context>
<context>
    <name>wizard::ReviewProblems</name>
    <message>
        <source>To correct before it can be sent</source>
        <translation>Vor dem Senden zu berichtigen</translation>
    </message>
    <message>
        <source>Worth another look</source>
        <translation>Noch einen Blick wert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is Error, Warning or Note; %2 says what is wrong</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Leads to %1</source>
        <translation>Führt zu %1</translation>
    </message>
    <message>
        <source>I have read this and want to send it so.</source>
        <translation>Ich habe das gelesen und will es so senden.</translation>
    </message>
</context>
<context>
    <name>wizard::SecretField</name>
    <message>
        <source>Re&amp;place secret</source>
        <translation>Zugangsschlüssel &amp;ersetzen</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>Den Zugangsschlüssel zeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>wizard::Session</name>
    <message>
        <source>Checking the sign-in …</source>
        <translation>Die Anmeldung wird geprüft …</translation>
    </message>
</context>
<context>
    <name>wizard::SeverityPage</name>
    <message>
        <source>Your account names no support plan, so no times of response are shown here. The request is sent all the same.</source>
        <translation>Ihr Konto nennt keinen Supportplan, daher stehen hier keine Antwortzeiten. Die Anfrage wird trotzdem gesendet.</translation>
    </message>
    <message>
        <source>No times of response are known for the support plan “%1”. The request is sent all the same.</source>
        <translation>Für den Supportplan „%1“ sind keine Antwortzeiten bekannt. Die Anfrage wird trotzdem gesendet.</translation>
    </message>
</context>
<context>
    <name>wizard::SignInPage</name>
    <message>
        <source>This is the practice center on this computer. Nothing that you send here reaches the vendor&apos;s support.</source>
        <translation>Dies ist das Übungs-Center auf diesem Computer. Nichts, was Sie hier senden, erreicht den Support des Herstellers.</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>Check the sign-in again</source>
        <translation>Die Anmeldung noch einmal prüfen</translation>
    </message>
    <message>
        <source>The sign-in has not been checked yet.</source>
        <translation>Die Anmeldung wurde noch nicht geprüft.</translation>
    </message>
    <message>
        <source>%1 You can go on; your request is kept and sent as soon as it works.</source>
        <translation>%1 Sie können weitermachen; Ihre Anfrage wird aufbewahrt und gesendet, sobald es geht.</translation>
    </message>
    <message>
        <source>Support Center: %1</source>
        <translation>Support Center: %1</translation>
    </message>
    <message>
        <source>Signing in needs a cloud account. If you have none or are not sure, ask your Customer Success Manager.</source>
        <translation>Für die Anmeldung braucht es ein Cloud-Konto. Wenn Sie keines haben oder unsicher sind, fragen Sie Ihren Customer Success Manager.</translation>
    </message>
    <message>
        <source>Signing in needs a cloud account. If you have none or are not sure, ask your Customer Success Manager:</source>
        <translation>Für die Anmeldung braucht es ein Cloud-Konto. Wenn Sie keines haben oder unsicher sind, fragen Sie Ihren Customer Success Manager:</translation>
    </message>
</context>
<context>
    <name>wizard::SmallerWindow</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>&amp;Without the contents of requests and answers</source>
        <translation>&amp;Ohne die Inhalte von Anfragen und Antworten</translation>
    </message>
    <message>
        <source>Make %1 smaller</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 verkleinern</translation>
    </message>
    <message>
        <source>Looking at what is in the file …</source>
        <translation>Es wird nachgesehen, was in der Datei ist …</translation>
    </message>
    <message>
        <source>&amp;Compress it (zip)</source>
        <translation>&amp;Komprimieren (zip)</translation>
    </message>
    <message>
        <source>&amp;Split it into parts</source>
        <translation>In &amp;Teile aufteilen</translation>
    </message>
    <message>
        <source>Or take only a part of it</source>
        <translation>Oder nur einen Teil davon nehmen</translation>
    </message>
    <message>
        <source>&amp;From (UTC)</source>
        <translation>&amp;Von (UTC)</translation>
    </message>
    <message>
        <source>&amp;To (UTC)</source>
        <translation>&amp;Bis (UTC)</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Take this &amp;part</source>
        <translation>Diesen T&amp;eil nehmen</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n request(s), %2)</source>
        <extracomment>%1 is the name of a host, %2 a size</extracomment>
        <translation>
            <numerusform>%1 (%n Anfrage, %2)</numerusform>
            <numerusform>%1 (%n Anfragen, %2)</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one host.</source>
        <translation>Wählen Sie mindestens einen Rechner aus.</translation>
    </message>
</context>
<context>
    <name>wizard::StepButton</name>
    <message>
        <source>shown now</source>
        <translation>wird jetzt gezeigt</translation>
    </message>
</context>
<context>
    <name>wizard::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>wizard::StepPage</name>
    <message>
        <source>Filled in from outside, check it: %1</source>
        <extracomment>%1 is a list of fields such as &quot;Subject, Description&quot;</extracomment>
        <translation>Von außen ausgefüllt, prüfen Sie es: %1</translation>
    </message>
    <message>
        <source>The template asks you to attach: %1</source>
        <extracomment>%1 is a list such as &quot;HAR file, log of node 2&quot;</extracomment>
        <translation>Die Vorlage bittet um diese Anhänge: %1</translation>
    </message>
</context>
<context>
    <name>wizard::SupportWizard</name>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Filled, check</source>
        <translation>Ausgefüllt, prüfen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>Zu berichtigen</translation>
    </message>
    <message>
        <source>Practice center: nothing you send here reaches the vendor&apos;s support.</source>
        <translation>Übungs-Center: Nichts, was Sie hier senden, erreicht den Support des Herstellers.</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>What the guidance says of this step (F1)</source>
        <translation>Was die Anleitung zu diesem Schritt sagt (F1)</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Alt+9</source>
        <translation>Alt+9</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>The draft is kept.</source>
        <translation>Der Entwurf bleibt erhalten.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Send request</source>
        <translation>Anfrage &amp;senden</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Storing …</source>
        <translation>Wird abgelegt …</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neue Anfrage</translation>
    </message>
    <message>
        <source>New request: %1</source>
        <translation>Neue Anfrage: %1</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>%1 (Practice center)</source>
        <translation>%1 (Übungs-Center)</translation>
    </message>
    <message>
        <source>Before it is sent</source>
        <translation>Vor dem Senden</translation>
    </message>
    <message>
        <source>After it is sent</source>
        <translation>Nach dem Senden</translation>
    </message>
    <message>
        <source>Stored in the outbox. You can close this window.</source>
        <translation>Im Postausgang aufbewahrt. Sie können dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>Nothing to save yet.</source>
        <translation>Noch nichts zu speichern.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Saved %1. Closing keeps the draft.</source>
        <translation>Gespeichert %1. Beim Schließen bleibt der Entwurf erhalten.</translation>
    </message>
    <message>
        <source>Not saved: %1 Close again to leave without the last changes.</source>
        <translation>Nicht gespeichert: %1 Schließen Sie noch einmal, um ohne die letzten Änderungen zu gehen.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>wizard::TextPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>This is how the Support Center shows the text of the ticket.</source>
        <translation>So zeigt das Support Center den Text des Tickets.</translation>
    </message>
    <message>
        <source>This is how the text of the ticket arrives. The Support Center shows it as plain text: signs of Markdown stay as they are, and runs of spaces become one.</source>
        <translation>So kommt der Text des Tickets an. Das Support Center zeigt ihn als einfachen Text: Zeichen von Markdown bleiben stehen, und mehrere Leerzeichen werden zu einem.</translation>
    </message>
</context>
<context>
    <name>wizard::TicketPanel</name>
    <message>
        <source>Practice center: this ticket is on this computer only. Nobody at the vendor sees it.</source>
        <translation>Übungs-Center: Dieses Ticket gibt es nur auf diesem Computer. Niemand beim Hersteller sieht es.</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Im B&amp;rowser öffnen</translation>
    </message>
    <message>
        <source>&amp;Show in the list</source>
        <translation>In der &amp;Liste zeigen</translation>
    </message>
    <message>
        <source>Ticket id</source>
        <translation>Ticket-ID</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Ticket id %1</source>
        <translation>Ticket-ID %1</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy ticket id %1</source>
        <translation>Ticket-ID %1 kopieren</translation>
    </message>
</context>
<context>
    <name>wizard::Timeline</name>
    <message>
        <source>I have &amp;got the acknowledgement</source>
        <translation>Ich habe die Bestäti&amp;gung erhalten</translation>
    </message>
</context>
<context>
    <name>wizard::TimelineRow</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Awaited</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>A running clock stands in the place of %1</extracomment>
        <translation>noch %1</translation>
    </message>
</context>
</TS>
