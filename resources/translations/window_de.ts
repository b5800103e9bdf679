<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
<name>AgentsCard</name>
<message>
<source>Agents of the Data Rights Protocol</source>
<translation>Vertreter nach dem Data Rights Protocol</translation>
</message>
<message>
<source>Enter an agent…</source>
<translation>Vertreter eintragen…</translation>
</message>
<message>
<source>Enter the agent</source>
<translation>Vertreter eintragen</translation>
</message>
<message>
<source>Identifier</source>
<translation>Kennung</translation>
</message>
<message>
<source>As the service directory has it, under id.</source>
<translation>So wie sie im Dienstverzeichnis unter id steht.</translation>
</message>
<message>
<source>Name</source>
<translation>Name</translation>
</message>
<message>
<source>Public key</source>
<translation>Öffentlicher Schlüssel</translation>
</message>
<message>
<source>Under verify_key: base64 or hexadecimal, 32 bytes.</source>
<translation>Unter verify_key: Base64 oder hexadezimal, 32 Byte.</translation>
</message>
<message>
<source>What the agent calls this organisation</source>
<translation>Wie der Vertreter diese Organisation nennt</translation>
</message>
<message>
<source>Its business-id; requests made out to another are refused. Left open, it is not compared.</source>
<translation>Seine business-id; Anträge, die auf eine andere lauten, werden abgelehnt. Bleibt sie leer, wird sie nicht verglichen.</translation>
</message>
<message>
<source>Requests they sign (.json) are taken in where the signature is theirs. Take a key from the service directory or from the agent itself, never from a request.</source>
<translation>Von ihnen signierte Anträge (.json) werden angenommen, wenn die Signatur von ihnen stammt. Nehmen Sie den Schlüssel aus dem Dienstverzeichnis oder vom Vertreter selbst, nie aus einem Antrag.</translation>
</message>
<message>
<source>Key {key}</source>
<translation>Schlüssel {key}</translation>
</message>
<message>
<source>Remove this agent</source>
<translation>Diesen Vertreter entfernen</translation>
</message>
<message>
<source>Remove the agent {name}</source>
<translation>Vertreter {name} entfernen</translation>
</message>
<message>
<source>None are entered.</source>
<translation>Es sind keine eingetragen.</translation>
</message>
</context>
<context>
<name>AgreementsCard</name>
<message>
<source>It holds until notice is given</source>
<translation>Gilt bis zur Kündigung</translation>
</message>
<message>
<source>Choose the signed agreement</source>
<translation>Unterzeichnete Vereinbarung wählen</translation>
</message>
<message>
<source>All files (*)</source>
<translation>Alle Dateien (*)</translation>
</message>
<message>
<source>Add an agreement…</source>
<translation>Vereinbarung hinzufügen…</translation>
</message>
<message>
<source>Agreements with agents and contractors</source>
<translation>Vereinbarungen mit Beauftragten und Auftragnehmern</translation>
</message>
<message>
<source>Agent or contractor</source>
<translation>Beauftragter oder Auftragnehmer</translation>
</message>
<message>
<source>Begins</source>
<translation>Beginnt</translation>
</message>
<message>
<source>Ends</source>
<translation>Endet</translation>
</message>
<message>
<source>Keep the agreement</source>
<translation>Vereinbarung behalten</translation>
</message>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
<message>
<source>About</source>
<translation>Gegenstand</translation>
</message>
<message>
<source>Confidentiality clause</source>
<translation>Vertraulichkeitsklausel</translation>
</message>
<message>
<source>Signed agreement</source>
<translation>Unterzeichnete Vereinbarung</translation>
</message>
<message>
<source>Name the agent or contractor.</source>
<translation>Nennen Sie den Beauftragten oder Auftragnehmer.</translation>
</message>
<message>
<source>None on file: nothing may be given to an agent or contractor.</source>
<translation>Keine hinterlegt: An Beauftragte oder Auftragnehmer darf nichts gegeben werden.</translation>
</message>
<message>
<source>notice is given</source>
<translation>zur Kündigung</translation>
</message>
<message>
<source>{recipient}, until {day}</source>
<translation>{recipient}, bis {day}</translation>
</message>
<message>
<source>It ends today</source>
<translation>Sie endet heute</translation>
</message>
<message>
<source>The agreement with {recipient} ends today</source>
<translation>Die Vereinbarung mit {recipient} endet heute</translation>
</message>
<message>
<source>blocked</source>
<translation>gesperrt</translation>
</message>
<message>
<source>holds</source>
<translation>gilt</translation>
</message>
</context>
<context>
<name>BackupPage</name>
<message>
<source>Back up now…</source>
<translation>Jetzt sichern…</translation>
</message>
<message>
<source>The backup was made</source>
<translation>Die Sicherung wurde erstellt</translation>
</message>
<message>
<source>Restore a backup…</source>
<translation>Sicherung zurückspielen…</translation>
</message>
<message>
<source>Keep the backup as</source>
<translation>Sicherung speichern unter</translation>
</message>
<message>
<source>Writing the backup, then opening it again to check all of it…</source>
<translation>Die Sicherung wird geschrieben und zur Prüfung vollständig wieder geöffnet…</translation>
</message>
<message>
<source>Backups</source>
<translation>Sicherungen</translation>
</message>
<message>
<source>A backup is one encrypted file that holds the whole store. It opens with the passphrases and the recovery code of the day it was made. Keep it on another disk, away from this computer.</source>
<translation>Eine Sicherung ist eine verschlüsselte Datei mit dem gesamten Speicher. Sie öffnet sich mit den Passphrasen und dem Wiederherstellungscode des Tages, an dem sie erstellt wurde. Bewahren Sie sie auf einem anderen Datenträger und fern von diesem Rechner auf.</translation>
</message>
<message>
<source>The store is locked first. You see what would be undone before anything is.</source>
<translation>Der Speicher wird zuerst gesperrt. Sie sehen, was rückgängig gemacht würde, bevor etwas geschieht.</translation>
</message>
<message>
<source>This store has never been backed up.</source>
<translation>Dieser Speicher wurde noch nie gesichert.</translation>
</message>
<message>
<source>The last good backup: {when}.</source>
<translation>Letzte gültige Sicherung: {when}.</translation>
</message>
<message>
<source>It was opened again, and every check passed.</source>
<translation>Sie wurde wieder geöffnet und hat jede Prüfung bestanden.</translation>
</message>
<message>
<source>File</source>
<translation>Datei</translation>
</message>
<message>
<source>Size</source>
<translation>Größe</translation>
</message>
<message>
<source>{count} bytes</source>
<translation>{count} Byte</translation>
</message>
<message>
<source>Events in its log</source>
<translation>Ereignisse im Protokoll</translation>
</message>
</context>
<context>
<name>BackupReminder</name>
<message>
<source>Back up…</source>
<translation>Sichern…</translation>
</message>
<message>
<source>Later</source>
<translation>Später</translation>
</message>
</context>
<context>
<name>BesidePage</name>
<message>
<source>Write the note</source>
<translation>Notiz schreiben</translation>
</message>
<message>
<source>by a day</source>
<translation>bis zu einem Tag</translation>
</message>
<message>
<source>Add the task</source>
<translation>Aufgabe hinzufügen</translation>
</message>
<message>
<source>Turning points</source>
<translation>Wendepunkte</translation>
</message>
<message>
<source>Nobody in particular</source>
<translation>Niemand Bestimmtes</translation>
</message>
<message>
<source>done {when} by {officer}</source>
<translation>erledigt {when} von {officer}</translation>
</message>
<message>
<source>by {day}</source>
<translation>bis {day}</translation>
</message>
<message>
<source>no day</source>
<translation>kein Tag</translation>
</message>
<message>
<source>Done</source>
<translation>Erledigt</translation>
</message>
<message>
<source>Done: {task}</source>
<translation>Erledigt: {task}</translation>
</message>
<message>
<source>Who handles it</source>
<translation>Wer bearbeitet ihn</translation>
</message>
<message>
<source>Officer</source>
<translation>Sachbearbeiter</translation>
</message>
<message>
<source>Tasks</source>
<translation>Aufgaben</translation>
</message>
<message>
<source>What is to be done</source>
<translation>Was zu tun ist</translation>
</message>
<message>
<source>By which day</source>
<translation>Bis zu welchem Tag</translation>
</message>
<message>
<source>Notes</source>
<translation>Notizen</translation>
</message>
<message>
<source>New note</source>
<translation>Neue Notiz</translation>
</message>
</context>
<context>
<name>Bridge</name>
<message>
<source>Stopped. Nothing of it was kept.</source>
<translation>Angehalten. Nichts davon wurde behalten.</translation>
</message>
</context>
<context>
<name>CaseDocuments</name>
<message>
<source>No documents have been drawn yet; that is done at Review.</source>
<translation>Es wurden noch keine Dokumente erstellt; das geschieht unter Prüfung.</translation>
</message>
<message>
<source>drawn {when} · {size} kB · SHA-256 {hash}…</source>
<translation>erstellt {when} · {size} kB · SHA-256 {hash}…</translation>
</message>
<message>
<source>current</source>
<translation>aktuell</translation>
</message>
<message>
<source>out of date</source>
<translation>überholt</translation>
</message>
<message>
<source>letter</source>
<translation>Brief</translation>
</message>
<message>
<source>to be approved</source>
<translation>zur Freigabe</translation>
</message>
<message>
<source>Show</source>
<translation>Anzeigen</translation>
</message>
<message>
<source>Show {document}</source>
<translation>{document} anzeigen</translation>
</message>
<message>
<source>Print…</source>
<translation>Drucken…</translation>
</message>
<message>
<source>Save as a file…</source>
<translation>Als Datei speichern…</translation>
</message>
<message>
<source>Print {document}</source>
<translation>{document} drucken</translation>
</message>
<message>
<source>Save {document} as a file</source>
<translation>{document} als Datei speichern</translation>
</message>
<message>
<source>As an e-mail draft…</source>
<translation>Als E-Mail-Entwurf…</translation>
</message>
<message>
<source>Write {document} as an e-mail draft</source>
<translation>{document} als E-Mail-Entwurf schreiben</translation>
</message>
<message>
<source>Approve…</source>
<translation>Freigeben…</translation>
</message>
<message>
<source>Approve {document}</source>
<translation>{document} freigeben</translation>
</message>
<message>
<source>Save the letter as a file</source>
<translation>Brief als Datei speichern</translation>
</message>
<message>
<source>PDF (*.pdf)</source>
<translation>PDF (*.pdf)</translation>
</message>
<message>
<source>Save the letter as an e-mail draft</source>
<translation>Brief als E-Mail-Entwurf speichern</translation>
</message>
<message>
<source>E-mail (*.eml)</source>
<translation>E-Mail (*.eml)</translation>
</message>
<message>
<source>Written: {name}, to {to}. Open it in your mail program and send it yourself; then delete it.</source>
<translation>Geschrieben: {name}, an {to}. Öffnen Sie den Entwurf in Ihrem Mailprogramm und senden Sie ihn selbst; löschen Sie ihn danach.</translation>
</message>
<message>
<source>Written: {name}, to nobody yet: fill in the address in your mail program.</source>
<translation>Geschrieben: {name}, noch an niemanden: Tragen Sie die Adresse in Ihrem Mailprogramm ein.</translation>
</message>
<message>
<source>Written: {name}.</source>
<translation>Geschrieben: {name}.</translation>
</message>
<message>
<source>The letter was handed to the printer.</source>
<translation>Der Brief wurde an den Drucker übergeben.</translation>
</message>
</context>
<context>
<name>CaseFiles</name>
<message>
<source>Files that came with the request</source>
<translation>Dateien, die mit dem Antrag kamen</translation>
</message>
<message>
<source>Remove the message it came in, too</source>
<translation>Auch die Nachricht entfernen, mit der sie kam</translation>
</message>
<message>
<source>Keep it</source>
<translation>Behalten</translation>
</message>
<message>
<source>Save it all the same</source>
<translation>Trotzdem speichern</translation>
</message>
<message>
<source>Do not save it</source>
<translation>Nicht speichern</translation>
</message>
<message>
<source>The file as text</source>
<translation>Die Datei als Text</translation>
</message>
<message>
<source>Close the view</source>
<translation>Ansicht schließen</translation>
</message>
<message>
<source>Nothing is opened here: a file is shown as text or as pictures, made apart from the store. What a file is was seen from its bytes, not from its name.</source>
<translation>Hier wird nichts geöffnet: Eine Datei wird als Text oder als Bilder gezeigt, die getrennt vom Speicher erzeugt werden. Was eine Datei ist, wurde an ihren Bytes erkannt, nicht an ihrem Namen.</translation>
</message>
<message>
<source>{kind} · {what} · {size} kB</source>
<translation>{kind} · {what} · {size} kB</translation>
</message>
<message>
<source>Leaves redacted, with {count} boxes; the original stays in the store.</source>
<translation>Geht geschwärzt hinaus, mit {count} Feldern; das Original bleibt im Speicher.</translation>
</message>
<message>
<source>Show</source>
<translation>Anzeigen</translation>
</message>
<message>
<source>Save…</source>
<translation>Speichern…</translation>
</message>
<message>
<source>Show redacted</source>
<translation>Geschwärzt anzeigen</translation>
</message>
<message>
<source>Redact…</source>
<translation>Schwärzen…</translation>
</message>
<message>
<source>Remove…</source>
<translation>Entfernen…</translation>
</message>
<message>
<source>The beginning of {name}:</source>
<translation>Der Anfang von {name}:</translation>
</message>
<message>
<source>The file is empty.</source>
<translation>Die Datei ist leer.</translation>
</message>
<message>
<source>Save the file as</source>
<translation>Datei speichern unter</translation>
</message>
<message>
<source>The file was saved. It is outside the store now, and not encrypted.</source>
<translation>Die Datei wurde gespeichert. Sie liegt jetzt außerhalb des Speichers und ist nicht verschlüsselt.</translation>
</message>
<message>
<source>Remove {name} for good? What was read from it stays, and so does its fingerprint in the history.</source>
<translation>{name} endgültig entfernen? Was daraus gelesen wurde, bleibt, ebenso der Fingerabdruck im Verlauf.</translation>
</message>
<message>
<source>Remove one file</source>
<translation>Eine Datei entfernen</translation>
</message>
</context>
<context>
<name>words</name>
<message>
<source>PDF</source>
<translation>PDF</translation>
</message>
<message>
<source>picture (PNG)</source>
<translation>Bild (PNG)</translation>
</message>
<message>
<source>picture (JPEG)</source>
<translation>Bild (JPEG)</translation>
</message>
<message>
<source>picture (TIFF)</source>
<translation>Bild (TIFF)</translation>
</message>
<message>
<source>picture (GIF)</source>
<translation>Bild (GIF)</translation>
</message>
<message>
<source>picture (BMP)</source>
<translation>Bild (BMP)</translation>
</message>
<message>
<source>picture (WebP)</source>
<translation>Bild (WebP)</translation>
</message>
<message>
<source>text</source>
<translation>Text</translation>
</message>
<message>
<source>web page</source>
<translation>Webseite</translation>
</message>
<message>
<source>row of a list</source>
<translation>Zeile einer Liste</translation>
</message>
<message>
<source>script</source>
<translation>Skript</translation>
</message>
<message>
<source>e-mail</source>
<translation>E-Mail</translation>
</message>
<message>
<source>Outlook message</source>
<translation>Outlook-Nachricht</translation>
</message>
<message>
<source>signed request</source>
<translation>signierter Antrag</translation>
</message>
<message>
<source>filled form</source>
<translation>ausgefülltes Formular</translation>
</message>
<message>
<source>archive (ZIP)</source>
<translation>Archiv (ZIP)</translation>
</message>
<message>
<source>program for Windows</source>
<translation>Programm für Windows</translation>
</message>
<message>
<source>program</source>
<translation>Programm</translation>
</message>
<message>
<source>unknown kind</source>
<translation>unbekannte Art</translation>
</message>
<message>
<source>As it came</source>
<translation>Wie eingegangen</translation>
</message>
<message>
<source>Attached</source>
<translation>Angehängt</translation>
</message>
<message>
<source>Scan</source>
<translation>Scan</translation>
</message>
<message>
<source>waiting for proof of identity</source>
<translation>wartet auf Identitätsnachweis</translation>
</message>
<message>
<source>waiting for clarification</source>
<translation>wartet auf Klarstellung</translation>
</message>
<message>
<source>waiting for a fee</source>
<translation>wartet auf eine Gebühr</translation>
</message>
<message>
<source>the length of the period</source>
<translation>die Länge der Frist</translation>
</message>
<message>
<source>a period that ends on a day off</source>
<translation>eine Frist, die an einem freien Tag endet</translation>
</message>
<message>
<source>One-time code</source>
<translation>Einmalcode</translation>
</message>
<message>
<source>Call back</source>
<translation>Rückruf</translation>
</message>
<message>
<source>Signed-in session</source>
<translation>Angemeldete Sitzung</translation>
</message>
<message>
<source>Code from a letter</source>
<translation>Code aus einem Brief</translation>
</message>
<message>
<source>Identity document seen</source>
<translation>Ausweis gesehen</translation>
</message>
<message>
<source>Answer to a question</source>
<translation>Antwort auf eine Frage</translation>
</message>
<message>
<source>In person</source>
<translation>Persönlich</translation>
</message>
<message>
<source>Document of authority</source>
<translation>Vollmachtsurkunde</translation>
</message>
<message>
<source>The person confirmed it</source>
<translation>Die Person hat es bestätigt</translation>
</message>
<message>
<source>fits</source>
<translation>passt</translation>
</message>
<message>
<source>does not fit</source>
<translation>passt nicht</translation>
</message>
<message>
<source>denied</source>
<translation>bestritten</translation>
</message>
<message>
<source>looks forged</source>
<translation>sieht gefälscht aus</translation>
</message>
<message>
<source>known from another case</source>
<translation>aus einem anderen Fall bekannt</translation>
</message>
<message>
<source>nothing to be read on it</source>
<translation>nichts darauf lesbar</translation>
</message>
<message>
<source>verified</source>
<translation>verifiziert</translation>
</message>
<message>
<source>on hold: not enough evidence yet</source>
<translation>angehalten: noch nicht genug Nachweise</translation>
</message>
<message>
<source>blocked</source>
<translation>gesperrt</translation>
</message>
<message>
<source>Without a name on file</source>
<translation>Ohne hinterlegten Namen</translation>
</message>
<message>
<source>e-mail address</source>
<translation>E-Mail-Adresse</translation>
</message>
<message>
<source>name</source>
<translation>Name</translation>
</message>
<message>
<source>telephone</source>
<translation>Telefon</translation>
</message>
<message>
<source>IP address</source>
<translation>IP-Adresse</translation>
</message>
<message>
<source>cookie identifier</source>
<translation>Cookie-Kennung</translation>
</message>
<message>
<source>account number</source>
<translation>Kontonummer</translation>
</message>
<message>
<source>similar name</source>
<translation>ähnlicher Name</translation>
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
<source>Post</source>
<translation>Post</translation>
</message>
<message>
<source>Account</source>
<translation>Konto</translation>
</message>
<message>
<source>Cookie</source>
<translation>Cookie</translation>
</message>
<message>
<source>standard risk</source>
<translation>normales Risiko</translation>
</message>
<message>
<source>high risk</source>
<translation>hohes Risiko</translation>
</message>
<message>
<source>A parent</source>
<translation>Ein Elternteil</translation>
</message>
<message>
<source>A solicitor</source>
<translation>Ein Rechtsanwalt</translation>
</message>
<message>
<source>A portal or agent</source>
<translation>Ein Portal oder Vertreter</translation>
</message>
<message>
<source>A relative</source>
<translation>Ein Angehöriger</translation>
</message>
<message>
<source>Somebody with a power of attorney</source>
<translation>Jemand mit einer Vollmacht</translation>
</message>
<message>
<source>shown by a document</source>
<translation>durch Urkunde belegt</translation>
</message>
<message>
<source>not known</source>
<translation>nicht bekannt</translation>
</message>
<message>
<source>disputed</source>
<translation>umstritten</translation>
</message>
<message>
<source>The address is protected</source>
<translation>Die Anschrift ist geschützt</translation>
</message>
<message>
<source>The person is a child</source>
<translation>Die Person ist ein Kind</translation>
</message>
<message>
<source>The person has died</source>
<translation>Die Person ist verstorben</translation>
</message>
<message>
<source>Special categories of data (health, belief …)</source>
<translation>Besondere Kategorien von Daten (Gesundheit, Glauben …)</translation>
</message>
<message>
<source>It is the officer's own request</source>
<translation>Es ist der eigene Antrag des Bearbeiters</translation>
</message>
<message>
<source>It is a relative's request</source>
<translation>Es ist der Antrag eines Angehörigen</translation>
</message>
<message>
<source>Another interest</source>
<translation>Ein anderes Interesse</translation>
</message>
<message>
<source>Signed as {agent}; the signature was valid.</source>
<translation>Signiert als {agent}; die Signatur war gültig.</translation>
</message>
<message>
<source>Mandate dated {day}.</source>
<translation>Vollmacht vom {day}.</translation>
</message>
<message>
<source>Mandate valid until {day}.</source>
<translation>Vollmacht gültig bis {day}.</translation>
</message>
<message>
<source>Mandate signed.</source>
<translation>Vollmacht unterschrieben.</translation>
</message>
<message>
<source>Mandate not signed.</source>
<translation>Vollmacht nicht unterschrieben.</translation>
</message>
<message>
<source>Mandate made out for another organisation.</source>
<translation>Vollmacht auf eine andere Organisation ausgestellt.</translation>
</message>
<message>
<source>Custody: {state}.</source>
<translation>Sorgerecht: {state}.</translation>
</message>
<message>
<source>not looked at</source>
<translation>nicht geprüft</translation>
</message>
<message>
<source>Extend the time to answer</source>
<translation>Frist verlängern</translation>
</message>
<message>
<source>Refuse the request</source>
<translation>Antrag ablehnen</translation>
</message>
<message>
<source>The person takes it back</source>
<translation>Die Person nimmt ihn zurück</translation>
</message>
<message>
<source>Hand it to another controller</source>
<translation>An einen anderen Verantwortlichen abgeben</translation>
</message>
<message>
<source>Merge into another case</source>
<translation>Mit einem anderen Fall zusammenführen</translation>
</message>
<message>
<source>Another case was merged into this one</source>
<translation>Ein anderer Fall wurde mit diesem zusammengeführt</translation>
</message>
<message>
<source>A case that had been merged into this one was reopened</source>
<translation>Ein mit diesem zusammengeführter Fall wurde wieder geöffnet</translation>
</message>
<message>
<source>Split into two cases</source>
<translation>In zwei Fälle aufgeteilt</translation>
</message>
<message>
<source>Split off from another case</source>
<translation>Von einem anderen Fall abgetrennt</translation>
</message>
<message>
<source>Reopen the case</source>
<translation>Fall wieder öffnen</translation>
</message>
<message>
<source>Time to answer extended</source>
<translation>Frist verlängert</translation>
</message>
<message>
<source>Refused</source>
<translation>Abgelehnt</translation>
</message>
<message>
<source>Taken back by the person</source>
<translation>Von der Person zurückgenommen</translation>
</message>
<message>
<source>Handed to another controller</source>
<translation>An einen anderen Verantwortlichen weitergeleitet</translation>
</message>
<message>
<source>Merged into another case</source>
<translation>Mit einem anderen Fall zusammengeführt</translation>
</message>
<message>
<source>Reopened</source>
<translation>Wieder geöffnet</translation>
</message>
<message>
<source>Access</source>
<translation>Auskunft</translation>
</message>
<message>
<source>Rectification</source>
<translation>Berichtigung</translation>
</message>
<message>
<source>Erasure</source>
<translation>Löschung</translation>
</message>
<message>
<source>Restriction</source>
<translation>Einschränkung</translation>
</message>
<message>
<source>Portability</source>
<translation>Datenübertragbarkeit</translation>
</message>
<message>
<source>Objection</source>
<translation>Widerspruch</translation>
</message>
<message>
<source>Marketing opt-out</source>
<translation>Werbewiderspruch</translation>
</message>
<message>
<source>Opt-out of sale</source>
<translation>Widerspruch gegen Verkauf</translation>
</message>
<message>
<source>Accounting of disclosures</source>
<translation>Aufstellung der Offenlegungen</translation>
</message>
<message>
<source>Withdrawal of consent</source>
<translation>Widerruf der Einwilligung</translation>
</message>
<message>
<source>Intake</source>
<translation>Eingang</translation>
</message>
<message>
<source>Identity</source>
<translation>Identität</translation>
</message>
<message>
<source>Collect</source>
<translation>Sammeln</translation>
</message>
<message>
<source>Correct</source>
<translation>Berichtigen</translation>
</message>
<message>
<source>Carry out</source>
<translation>Ausführen</translation>
</message>
<message>
<source>Review</source>
<translation>Prüfung</translation>
</message>
<message>
<source>Disclose</source>
<translation>Mitteilen</translation>
</message>
<message>
<source>Close</source>
<translation>Schluss</translation>
</message>
<message>
<source>done</source>
<translation>erledigt</translation>
</message>
<message>
<source>current stage</source>
<translation>aktueller Schritt</translation>
</message>
<message>
<source>still to come</source>
<translation>noch bevorstehend</translation>
</message>
<message>
<source>not needed</source>
<translation>nicht nötig</translation>
</message>
<message>
<source>Letter</source>
<translation>Brief</translation>
</message>
<message>
<source>At the counter</source>
<translation>Am Schalter</translation>
</message>
<message>
<source>Form</source>
<translation>Formular</translation>
</message>
<message>
<source>Authorised agent</source>
<translation>Bevollmächtigter Vertreter</translation>
</message>
<message>
<source>Case officer</source>
<translation>Sachbearbeiter</translation>
</message>
<message>
<source>Reviewer</source>
<translation>Prüfer</translation>
</message>
<message>
<source>Auditor</source>
<translation>Auditor</translation>
</message>
<message>
<source>Administrator</source>
<translation>Administrator</translation>
</message>
<message>
<source>Undecided</source>
<translation>Unentschieden</translation>
</message>
<message>
<source>Withhold</source>
<translation>Zurückhalten</translation>
</message>
<message>
<source>Printed</source>
<translation>Gedruckt</translation>
</message>
<message>
<source>Exported</source>
<translation>Exportiert</translation>
</message>
<message>
<source>Exported as an encrypted copy</source>
<translation>Als verschlüsselte Kopie exportiert</translation>
</message>
<message>
<source>Data exported as JSON and CSV</source>
<translation>Daten als JSON und CSV exportiert</translation>
</message>
<message>
<source>rows</source>
<translation>Zeilen</translation>
</message>
<message>
<source>lines</source>
<translation>Zeilen</translation>
</message>
<message>
<source>files</source>
<translation>Dateien</translation>
</message>
<message>
<source>messages</source>
<translation>Nachrichten</translation>
</message>
<message>
<source>closed</source>
<translation>abgeschlossen</translation>
</message>
<message>
<source>no due date</source>
<translation>keine Frist</translation>
</message>
<message>
<source>time stands still</source>
<translation>Frist ruht</translation>
</message>
<message>
<source>{days} days overdue</source>
<translation>{days} Tage überfällig</translation>
</message>
<message>
<source>1 day overdue</source>
<translation>1 Tag überfällig</translation>
</message>
<message>
<source>due today</source>
<translation>heute fällig</translation>
</message>
<message>
<source>due tomorrow</source>
<translation>morgen fällig</translation>
</message>
<message>
<source>due in {days} days</source>
<translation>fällig in {days} Tagen</translation>
</message>
<message>
<source>English</source>
<translation>Englisch</translation>
</message>
<message>
<source>German</source>
<translation>Deutsch</translation>
</message>
</context>
<context>
<name>CaseFoot</name>
<message>
<source>Still missing: {missing}</source>
<translation>Es fehlt noch: {missing}</translation>
</message>
<message>
<source>Ctrl+Enter</source>
<translation>Strg+Eingabe</translation>
</message>
</context>
<context>
<name>CaseHead</name>
<message>
<source>How it was counted</source>
<translation>So wurde gezählt</translation>
</message>
<message>
<source>What it asks for</source>
<translation>Was verlangt wird</translation>
</message>
<message>
<source>More…</source>
<translation>Mehr…</translation>
</message>
<message>
<source>More to do with this request</source>
<translation>Weiteres zu diesem Antrag</translation>
</message>
<message>
<source>These rights came from it: {rights}.</source>
<translation>Daraus kamen diese Rechte: {rights}.</translation>
</message>
<message>
<source>{other} was merged into this case; it brought nothing new.</source>
<translation>{other} wurde mit diesem Fall zusammengeführt; es kam nichts Neues hinzu.</translation>
</message>
<message>
<source>{other} was merged into this case.</source>
<translation>{other} wurde mit diesem Fall zusammengeführt.</translation>
</message>
<message>
<source>{reference} · received {day} · {channel}</source>
<translation>{reference} · eingegangen {day} · {channel}</translation>
</message>
<message>
<source>{right}: refused</source>
<translation>{right}: abgelehnt</translation>
</message>
<message>
<source>No right named yet</source>
<translation>Noch kein Recht benannt</translation>
</message>
<message>
<source>until the person answers</source>
<translation>bis die Person antwortet</translation>
</message>
<message>
<source>answer by {day}</source>
<translation>Antwort bis {day}</translation>
</message>
<message>
<source>Source: {source}</source>
<translation>Quelle: {source}</translation>
</message>
</context>
<context>
<name>CaseListPane</name>
<message>
<source>Search all requests (Ctrl+F)</source>
<translation>Alle Anträge durchsuchen (Strg+F)</translation>
</message>
<message>
<source>Search all requests by reference, name, address, subject or note</source>
<translation>Alle Anträge nach Aktenzeichen, Name, Adresse, Betreff oder Notiz durchsuchen</translation>
</message>
<message>
<source>Found in all requests, the newest first</source>
<translation>Gefunden in allen Anträgen, die neuesten zuerst</translation>
</message>
<message>
<source>Requests</source>
<translation>Anträge</translation>
</message>
<message>
<source>Clear the search</source>
<translation>Suche leeren</translation>
</message>
<message>
<source>New request…</source>
<translation>Neu…</translation>
</message>
<message>
<source>Type in a request that came by letter, telephone or at the counter (Ctrl+N)</source>
<translation>Einen Antrag erfassen, der per Brief, Telefon oder am Schalter kam (Strg+N)</translation>
</message>
<message>
<source>Open files…</source>
<translation>Öffnen…</translation>
</message>
<message>
<source>Choose .eml files (Ctrl+O); they can also be dropped on the window</source>
<translation>.eml-Dateien wählen (Strg+O); Sie können sie auch auf das Fenster ziehen</translation>
</message>
<message>
<source>No request here passes the filter.</source>
<translation>Kein Antrag entspricht hier dem Filter.</translation>
</message>
<message>
<source>No request matches {words}.

A part of the reference, of a name, an address, the subject or a note is enough; accents do not matter. Try fewer or shorter words.</source>
<translation>Kein Antrag passt zu {words}.

Ein Teil des Aktenzeichens, eines Namens, einer Adresse, des Betreffs oder einer Notiz genügt; Akzente spielen keine Rolle. Versuchen Sie es mit weniger oder kürzeren Wörtern.</translation>
</message>
<message>
<source>No request has arrived yet. Drop an e-mail (.eml) on this window, or type one in.</source>
<translation>Es ist noch kein Antrag eingegangen. Ziehen Sie eine E-Mail (.eml) auf dieses Fenster oder erfassen Sie einen Antrag.</translation>
</message>
<message>
<source>Every request has been looked at. New ones come here until they are confirmed.</source>
<translation>Alle Anträge wurden gesichtet. Neue erscheinen hier, bis sie bestätigt sind.</translation>
</message>
<message>
<source>No request is open. Drop an e-mail (.eml) on this window, or type one in.</source>
<translation>Kein Antrag ist offen. Ziehen Sie eine E-Mail (.eml) auf dieses Fenster oder erfassen Sie einen Antrag.</translation>
</message>
<message>
<source>Nothing is due within {days} days.</source>
<translation>Innerhalb von {days} Tagen ist nichts fällig.</translation>
</message>
<message>
<source>Nothing is overdue.</source>
<translation>Nichts ist überfällig.</translation>
</message>
<message>
<source>Nobody owes an answer. Requests stand here while the person is asked for something.</source>
<translation>Niemand schuldet eine Antwort. Anträge stehen hier, solange von der Person etwas erbeten wird.</translation>
</message>
<message>
<source>No request has been closed yet.</source>
<translation>Es wurde noch kein Antrag abgeschlossen.</translation>
</message>
</context>
<context>
<name>MessageView</name>
<message>
<source>Compared with the contact points on file</source>
<translation>Mit den hinterlegten Kontaktwegen verglichen</translation>
</message>
<message>
<source>Text</source>
<translation>Text</translation>
</message>
<message>
<source>As it came</source>
<translation>Wie eingegangen</translation>
</message>
<message>
<source>To be looked at</source>
<translation>Anzusehen</translation>
</message>
<message>
<source>From</source>
<translation>Von</translation>
</message>
<message>
<source>Answers go to</source>
<translation>Antworten gehen an</translation>
</message>
<message>
<source>Subject</source>
<translation>Gegenstand</translation>
</message>
<message>
<source>Came by</source>
<translation>Eingangsweg</translation>
</message>
<message>
<source>Received</source>
<translation>Eingegangen</translation>
</message>
<message>
<source>Mail server's checks</source>
<translation>Prüfungen des Mailservers</translation>
</message>
<message>
<source>The message has no text.</source>
<translation>Die Nachricht hat keinen Text.</translation>
</message>
</context>
<context>
<name>CaseModel</name>
<message>
<source>no right named yet</source>
<translation>noch kein Recht benannt</translation>
</message>
<message>
<source>stage {stage}</source>
<translation>Schritt {stage}</translation>
</message>
<message>
<source>waits for the person</source>
<translation>wartet auf die Person</translation>
</message>
</context>
<context>
<name>CasePage</name>
<message>
<source>Not yet.</source>
<translation>Noch nicht.</translation>
</message>
<message>
<source>Endings and turnings</source>
<translation>Abschlüsse und Wendungen</translation>
</message>
<message>
<source>Parts of the case</source>
<translation>Teile des Falls</translation>
</message>
<message>
<source>Work</source>
<translation>Bearbeitung</translation>
</message>
<message>
<source>Deadline</source>
<translation>Frist</translation>
</message>
<message>
<source>Request</source>
<translation>Antrag</translation>
</message>
<message>
<source>Documents</source>
<translation>Dokumente</translation>
</message>
<message>
<source>Notes</source>
<translation>Notizen</translation>
</message>
<message>
<source>History</source>
<translation>Verlauf</translation>
</message>
<message>
<source>Go on to {stage}</source>
<translation>Weiter zu {stage}</translation>
</message>
</context>
<context>
<name>ClockPage</name>
<message>
<source>Extend the time to answer…</source>
<translation>Frist verlängern…</translation>
</message>
<message>
<source>Calendar file…</source>
<translation>Kalenderdatei…</translation>
</message>
<message>
<source>Enter on the clock</source>
<translation>In die Fristuhr eintragen</translation>
</message>
<message>
<source>Take back the last entry</source>
<translation>Letzten Eintrag zurücknehmen</translation>
</message>
<message>
<source>On</source>
<translation>Am</translation>
</message>
<message>
<source>Answer by {day}</source>
<translation>Antwort bis {day}</translation>
</message>
<message>
<source>There is no due date.</source>
<translation>Es gibt keine Frist.</translation>
</message>
<message>
<source>Source: {source}</source>
<translation>Quelle: {source}</translation>
</message>
<message>
<source>Nothing was asked for yet; the clock runs from receipt.</source>
<translation>Es wurde noch nichts angefordert; die Frist läuft ab Eingang.</translation>
</message>
<message>
<source>Write the due date as a calendar file</source>
<translation>Frist als Kalenderdatei speichern</translation>
</message>
<message>
<source>Calendar (*.ics)</source>
<translation>Kalender (*.ics)</translation>
</message>
<message>
<source>Written: {name}. It names the case by its reference only.</source>
<translation>Geschrieben: {name}. Der Fall wird darin nur mit seinem Aktenzeichen genannt.</translation>
</message>
<message>
<source>Until when</source>
<translation>Bis wann</translation>
</message>
<message>
<source>On the clock</source>
<translation>Auf der Fristuhr</translation>
</message>
<message>
<source>What happened</source>
<translation>Was geschah</translation>
</message>
<message>
<source>None.</source>
<translation>Keine.</translation>
</message>
<message>
<source>{ground}; until {day} at the latest</source>
<translation>{ground}; spätestens bis {day}</translation>
</message>
<message>
<source>Rule</source>
<translation>Regel</translation>
</message>
<message>
<source>Due</source>
<translation>Fällig</translation>
</message>
<message>
<source>no number of days</source>
<translation>keine Zahl von Tagen</translation>
</message>
<message>
<source>Acknowledge by</source>
<translation>Eingangsbestätigung bis</translation>
</message>
<message>
<source>Extension</source>
<translation>Verlängerung</translation>
</message>
<message>
<source>Fees</source>
<translation>Gebühren</translation>
</message>
<message>
<source>Whom to tell</source>
<translation>Wem mitzuteilen</translation>
</message>
<message>
<source>If refused</source>
<translation>Bei Ablehnung</translation>
</message>
<message>
<source>Complaints</source>
<translation>Beschwerden</translation>
</message>
<message>
<source>Source</source>
<translation>Quelle</translation>
</message>
<message>
<source>A contested rule: {subject}</source>
<translation>Eine umstrittene Regel: {subject}</translation>
</message>
<message>
<source>Which reading the organisation follows is chosen under Settings.</source>
<translation>Welcher Auslegung die Organisation folgt, wird unter Einstellungen gewählt.</translation>
</message>
</context>
<context>
<name>ColumnsCard</name>
<message>
<source>Say which column is what…</source>
<translation>Spalten zuordnen…</translation>
</message>
<message>
<source>A request needs the day it was received, who asks, and what is asked. Choose the columns that say so.</source>
<translation>Ein Antrag braucht den Tag des Eingangs, wer ihn stellt und was verlangt wird. Wählen Sie die Spalten, in denen das steht.</translation>
</message>
<message>
<source>Read the list with these columns</source>
<translation>Liste mit diesen Spalten lesen</translation>
</message>
<message>
<source>None</source>
<translation>Keine</translation>
</message>
<message>
<source>Received on</source>
<translation>Eingegangen am</translation>
</message>
<message>
<source>Name</source>
<translation>Name</translation>
</message>
<message>
<source>First name</source>
<translation>Vorname</translation>
</message>
<message>
<source>Last name</source>
<translation>Nachname</translation>
</message>
<message>
<source>E-mail address</source>
<translation>E-Mail-Adresse</translation>
</message>
<message>
<source>What is asked</source>
<translation>Was verlangt wird</translation>
</message>
<message>
<source>Subject</source>
<translation>Gegenstand</translation>
</message>
<message>
<source>How it came</source>
<translation>Wie er kam</translation>
</message>
<message>
<source>Rights</source>
<translation>Rechte</translation>
</message>
</context>
<context>
<name>DashboardPage</name>
<message>
<source>Dashboard</source>
<translation>Übersicht</translation>
</message>
<message>
<source>What is due, what was answered in time, and where requests wait.</source>
<translation>Was fällig ist, was fristgerecht beantwortet wurde und worauf Anträge warten.</translation>
</message>
<message>
<source>Print…</source>
<translation>Drucken…</translation>
</message>
<message>
<source>Due dates as a calendar file…</source>
<translation>Fristen als Kalenderdatei…</translation>
</message>
<message>
<source>Nothing to count yet</source>
<translation>Noch nichts zu zählen</translation>
</message>
<message>
<source>As soon as the first request has arrived, this page shows when.</source>
<translation>Sobald der erste Antrag eingegangen ist, zeigt diese Seite, wann.</translation>
</message>
<message>
<source>New request…</source>
<translation>Neuer Antrag…</translation>
</message>
<message>
<source>Write down the first request</source>
<translation>Ersten Antrag erfassen</translation>
</message>
<message>
<source>none yet</source>
<translation>noch keine</translation>
</message>
<message>
<source>{percent} %</source>
<translation>{percent} %</translation>
</message>
<message>
<source>{count} of {all} closed in the last {days} days were closed by their due date.</source>
<translation>{count} von {all} in den letzten {days} Tagen abgeschlossenen wurden fristgerecht abgeschlossen.</translation>
</message>
<message>
<source>act today</source>
<translation>heute handeln</translation>
</message>
<message>
<source>none</source>
<translation>keine</translation>
</message>
<message>
<source>all in time</source>
<translation>alle fristgerecht</translation>
</message>
<message>
<source>some were late</source>
<translation>einige waren zu spät</translation>
</message>
<message>
<source>Overdue</source>
<translation>Überfällig</translation>
</message>
<message>
<source>Open requests whose due date has passed.</source>
<translation>Offene Anträge, deren Frist vorbei ist.</translation>
</message>
<message>
<source>Due this week</source>
<translation>Diese Woche fällig</translation>
</message>
<message>
<source>Due today or in the six days that follow, of {count} open.</source>
<translation>Heute oder in den sechs Tagen danach fällig, von {count} offenen.</translation>
</message>
<message>
<source>On time</source>
<translation>Fristgerecht</translation>
</message>
<message>
<source>No request was closed in the last {days} days.</source>
<translation>In den letzten {days} Tagen wurde kein Antrag abgeschlossen.</translation>
</message>
<message>
<source>Go to “{list}”</source>
<translation>Zu „{list}“</translation>
</message>
<message>
<source>Due soon</source>
<translation>Bald fällig</translation>
</message>
<message>
<source>Closed</source>
<translation>Abgeschlossen</translation>
</message>
<message>
<source>The person’s answer</source>
<translation>Antwort der Person</translation>
</message>
<message>
<source>Search of {source}</source>
<translation>Suche in {source}</translation>
</message>
<message>
<source>Due in the next seven days</source>
<translation>Fällig in den nächsten sieben Tagen</translation>
</message>
<message>
<source>Open requests, by stage</source>
<translation>Offene Anträge nach Schritt</translation>
</message>
<message>
<source>What open requests wait for</source>
<translation>Worauf offene Anträge warten</translation>
</message>
<message>
<source>A data source counts the requests at the collecting stage that it was not searched for yet.</source>
<translation>Eine Datenquelle zählt die Anträge im Schritt Sammeln, für die sie noch nicht durchsucht wurde.</translation>
</message>
<message>
<source>Today</source>
<translation>Heute</translation>
</message>
<message>
<source>Tomorrow</source>
<translation>Morgen</translation>
</message>
<message>
<source>{weekday}, {day}</source>
<translation>{weekday}, {day}</translation>
</message>
<message>
<source>The printer did not take the page; nothing was printed.</source>
<translation>Der Drucker hat die Seite nicht angenommen; nichts wurde gedruckt.</translation>
</message>
<message>
<source>The dashboard was handed to the printer.</source>
<translation>Die Übersicht wurde an den Drucker übergeben.</translation>
</message>
<message>
<source>Dashboard, {day}</source>
<translation>Übersicht, {day}</translation>
</message>
</context>
<context>
<name>DataKeyCard</name>
<message>
<source>Data key</source>
<translation>Datenschlüssel</translation>
</message>
<message>
<source>Change the data key…</source>
<translation>Datenschlüssel wechseln…</translation>
</message>
<message>
<source>Your own passphrase, for the new data key</source>
<translation>Ihre eigene Passphrase, für den neuen Datenschlüssel</translation>
</message>
<message>
<source>Keep the data key</source>
<translation>Datenschlüssel behalten</translation>
</message>
<message>
<source>Change the data key</source>
<translation>Datenschlüssel wechseln</translation>
</message>
<message>
<source>Change the data key: 1 other officer needs a new passphrase</source>
<translation>Datenschlüssel wechseln: 1 weitere Person braucht eine neue Passphrase</translation>
</message>
<message>
<source>Change the data key: {count} other officers need new passphrases</source>
<translation>Datenschlüssel wechseln: {count} weitere Personen brauchen neue Passphrasen</translation>
</message>
<message>
<source>Type your own passphrase.</source>
<translation>Geben Sie Ihre eigene Passphrase ein.</translation>
</message>
<message>
<source>Encrypting the whole store anew; after wrong tries this waits a moment…</source>
<translation>Der ganze Speicher wird neu verschlüsselt; nach Fehlversuchen dauert das einen Moment…</translation>
</message>
<message>
<source>A new one is for after an officer left or a computer was lost: the whole store is encrypted anew, and whoever knows the old key cannot read what is done from then on.</source>
<translation>Ein neuer ist nötig, wenn jemand ausgeschieden oder ein Rechner verloren gegangen ist: Der ganze Speicher wird neu verschlüsselt, und wer den alten Schlüssel kennt, kann nicht lesen, was von da an geschieht.</translation>
</message>
<message>
<source>The passphrases of the other officers and the recovery code end with the old key. You get a new recovery code, and give the others new passphrases on this page. Backups made before still open with what opened them, so make a new one afterwards.</source>
<translation>Die Passphrasen der anderen Bearbeiter und der Wiederherstellungscode enden mit dem alten Schlüssel. Sie erhalten einen neuen Wiederherstellungscode und vergeben auf dieser Seite neue Passphrasen an die anderen. Ältere Sicherungen öffnen sich weiterhin mit dem, was sie bisher öffnete; erstellen Sie danach eine neue.</translation>
</message>
<message>
<source>The new recovery code is shown only once. If Redress is locked or closed before you have it, change the data key once more.</source>
<translation>Der neue Wiederherstellungscode wird nur einmal gezeigt. Wird Redress gesperrt oder geschlossen, bevor Sie ihn haben, wechseln Sie den Datenschlüssel noch einmal.</translation>
</message>
</context>
<context>
<name>DayEdit</name>
<message>
<source>Choose from a calendar</source>
<translation>Aus einem Kalender wählen</translation>
</message>
<message>
<source>Choose from a calendar (Alt+Down)</source>
<translation>Aus einem Kalender wählen (Alt+Ab)</translation>
</message>
<message>
<source>Write a day as in 24 November 2026.</source>
<translation>Schreiben Sie einen Tag wie 24. November 2026.</translation>
</message>
<message>
<source>This day is still to come.</source>
<translation>Dieser Tag liegt noch in der Zukunft.</translation>
</message>
<message>
<source>Calendar</source>
<translation>Kalender</translation>
</message>
</context>
<context>
<name>DisclosureApproval</name>
<message>
<source>Nobody else may authorise yet: let an administrator add a reviewer on the Officers page.</source>
<translation>Noch darf niemand anderes genehmigen: Lassen Sie einen Administrator auf der Seite Bearbeiter einen Prüfer hinzufügen.</translation>
</message>
<message>
<source>Choose the other officer</source>
<translation>Andere Person wählen</translation>
</message>
<message>
<source>Authorise as this officer</source>
<translation>Als diese Person genehmigen</translation>
</message>
<message>
<source>Not now</source>
<translation>Nicht jetzt</translation>
</message>
<message>
<source>Other officer</source>
<translation>Andere Person</translation>
</message>
<message>
<source>Not the one who wrote the disclosure down.</source>
<translation>Nicht die Person, die die Offenlegung erfasst hat.</translation>
</message>
<message>
<source>The other officer's own passphrase</source>
<translation>Eigene Passphrase der anderen Person</translation>
</message>
</context>
<context>
<name>DisclosureForm</name>
<message>
<source>It is not from the letter that asks</source>
<translation>Sie stammt nicht aus dem anfragenden Brief</translation>
</message>
<message>
<source>I asked there, and the request is real</source>
<translation>Ich habe dort nachgefragt, und das Ersuchen ist echt</translation>
</message>
<message>
<source>The order is in force</source>
<translation>Die Anordnung ist in Kraft</translation>
</message>
<message>
<source>The order is addressed to this organisation</source>
<translation>Die Anordnung richtet sich an diese Organisation</translation>
</message>
<message>
<source>What was asked for covers these data</source>
<translation>Das Verlangte umfasst diese Daten</translation>
</message>
<message>
<source>Not answered yet</source>
<translation>Noch nicht beantwortet</translation>
</message>
<message>
<source>Yes</source>
<translation>Ja</translation>
</message>
<message>
<source>No, not before the day below has passed</source>
<translation>Nein, nicht bevor der Tag unten vorbei ist</translation>
</message>
<message>
<source>Write a day as in 24 November 2026.</source>
<translation>Schreiben Sie einen Tag wie 24. November 2026.</translation>
</message>
<message>
<source>None chosen</source>
<translation>Keine gewählt</translation>
</message>
<message>
<source>Recipient</source>
<translation>Empfänger</translation>
</message>
<message>
<source>Ground</source>
<translation>Rechtsgrund</translation>
</message>
<message>
<source>Agreement</source>
<translation>Vereinbarung</translation>
</message>
<message>
<source>Legal reference</source>
<translation>Rechtsgrundlage</translation>
</message>
<message>
<source>The provision, or the agreement and clause.</source>
<translation>Die Vorschrift oder die Vereinbarung mit Klausel.</translation>
</message>
<message>
<source>Number of the order</source>
<translation>Nummer der Anordnung</translation>
</message>
<message>
<source>What the recipient needs the data for</source>
<translation>Wofür der Empfänger die Daten braucht</translation>
</message>
<message>
<source>Asked for on</source>
<translation>Verlangt am</translation>
</message>
<message>
<source>May stay empty.</source>
<translation>Darf leer bleiben.</translation>
</message>
<message>
<source>Whose data</source>
<translation>Wessen Daten</translation>
</message>
<message>
<source>One person a line: name; address or number on file.</source>
<translation>Eine Person je Zeile: Name; hinterlegte Adresse oder Nummer.</translation>
</message>
<message>
<source>Data that were asked for</source>
<translation>Verlangte Daten</translation>
</message>
<message>
<source>One kind a line.</source>
<translation>Eine Art je Zeile.</translation>
</message>
<message>
<source>Data that are given</source>
<translation>Übermittelte Daten</translation>
</message>
<message>
<source>The least that is necessary.</source>
<translation>Das Mindeste, was nötig ist.</translation>
</message>
<message>
<source>Check before</source>
<translation>Vorher prüfen</translation>
</message>
<message>
<source>Number or address of the recipient</source>
<translation>Nummer oder Adresse des Empfängers</translation>
</message>
<message>
<source>Where you found it</source>
<translation>Wo Sie sie gefunden haben</translation>
</message>
<message>
<source>A directory or an official site; never the letter itself.</source>
<translation>Ein Verzeichnis oder eine amtliche Seite; nie der Brief selbst.</translation>
</message>
<message>
<source>May the person be told?</source>
<translation>Darf die Person informiert werden?</translation>
</message>
<message>
<source>Not before this day has passed</source>
<translation>Nicht bevor dieser Tag vorbei ist</translation>
</message>
<message>
<source>Empty: until further notice.</source>
<translation>Leer: bis auf Weiteres.</translation>
</message>
<message>
<source>What is still missing is asked for on the draft.</source>
<translation>Was noch fehlt, wird am Entwurf erfragt.</translation>
</message>
<message>
<source>Keep the draft</source>
<translation>Entwurf behalten</translation>
</message>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
</context>
<context>
<name>disclosures</name>
<message>
<source>Required by law</source>
<translation>Gesetzlich vorgeschrieben</translation>
</message>
<message>
<source>Order of a court</source>
<translation>Anordnung eines Gerichts</translation>
</message>
<message>
<source>Order of a governmental or semi-governmental authority</source>
<translation>Anordnung einer Behörde oder halbstaatlichen Stelle</translation>
</message>
<message>
<source>Public safety or policy</source>
<translation>Öffentliche Sicherheit oder Ordnung</translation>
</message>
<message>
<source>Agent or contractor under confidentiality</source>
<translation>Zur Vertraulichkeit verpflichteter Beauftragter oder Auftragnehmer</translation>
</message>
<message>
<source>Enforcement of an agreement</source>
<translation>Durchsetzung einer Vereinbarung</translation>
</message>
<message>
<source>Marketing, with express permission</source>
<translation>Werbung, mit ausdrücklicher Erlaubnis</translation>
</message>
<message>
<source>draft</source>
<translation>Entwurf</translation>
</message>
<message>
<source>authorised</source>
<translation>genehmigt</translation>
</message>
<message>
<source>sent</source>
<translation>versandt</translation>
</message>
</context>
<context>
<name>DisclosuresPage</name>
<message>
<source>Disclosures</source>
<translation>Offenlegungen</translation>
</message>
<message>
<source>Whom somebody's data were given to, on which ground, and who authorised it. Nothing leaves before everything that is asked for here is answered; a draft is kept all the same.</source>
<translation>Wem die Daten einer Person gegeben wurden, auf welcher Grundlage und wer es genehmigt hat. Nichts geht hinaus, bevor hier alles beantwortet ist; ein Entwurf bleibt trotzdem erhalten.</translation>
</message>
<message>
<source>Record a disclosure…</source>
<translation>Offenlegung erfassen…</translation>
</message>
<message>
<source>{reference} was kept.</source>
<translation>{reference} wurde gespeichert.</translation>
</message>
<message>
<source>No disclosure is recorded.</source>
<translation>Es ist keine Offenlegung erfasst.</translation>
</message>
</context>
<context>
<name>DisclosureCard</name>
<message>
<source>the person may not be told</source>
<translation>die Person darf nicht informiert werden</translation>
</message>
<message>
<source>Ground</source>
<translation>Rechtsgrund</translation>
</message>
<message>
<source>Reference</source>
<translation>Aktenzeichen</translation>
</message>
<message>
<source>Purpose</source>
<translation>Zweck</translation>
</message>
<message>
<source>Agreement</source>
<translation>Vereinbarung</translation>
</message>
<message>
<source>Whose data</source>
<translation>Wessen Daten</translation>
</message>
<message>
<source>Asked for</source>
<translation>Verlangt</translation>
</message>
<message>
<source>Given</source>
<translation>Übermittelt</translation>
</message>
<message>
<source>Held back</source>
<translation>Zurückgehalten</translation>
</message>
<message>
<source>May the person be told?</source>
<translation>Darf die Person informiert werden?</translation>
</message>
<message>
<source>Documents</source>
<translation>Dokumente</translation>
</message>
<message>
<source>Written down by</source>
<translation>Erfasst von</translation>
</message>
<message>
<source>Authorised by</source>
<translation>Genehmigt von</translation>
</message>
<message>
<source>Sent</source>
<translation>Versandt</translation>
</message>
<message>
<source>Choose the document</source>
<translation>Dokument wählen</translation>
</message>
<message>
<source>All files (*)</source>
<translation>Alle Dateien (*)</translation>
</message>
<message>
<source>Yes</source>
<translation>Ja</translation>
</message>
<message>
<source>not until further notice</source>
<translation>bis auf Weiteres nicht</translation>
</message>
<message>
<source>not before {day} has passed</source>
<translation>nicht vor Ablauf des {day}</translation>
</message>
<message>
<source>Change…</source>
<translation>Ändern…</translation>
</message>
<message>
<source>Document to keep with it</source>
<translation>Dazu aufzubewahrendes Dokument</translation>
</message>
<message>
<source>Attach the document</source>
<translation>Dokument anhängen</translation>
</message>
<message>
<source>Authorise…</source>
<translation>Genehmigen…</translation>
</message>
<message>
<source>Authorise</source>
<translation>Genehmigen</translation>
</message>
<message>
<source>Sent on</source>
<translation>Versandt am</translation>
</message>
<message>
<source>Sent how</source>
<translation>Versandweg</translation>
</message>
<message>
<source>For example "by courier, sealed".</source>
<translation>Zum Beispiel „per Kurier, versiegelt“.</translation>
</message>
<message>
<source>Note as sent</source>
<translation>Als versandt vermerken</translation>
</message>
<message>
<source>Save the record as a PDF…</source>
<translation>Nachweis als PDF speichern…</translation>
</message>
<message>
<source>Save the record</source>
<translation>Nachweis speichern</translation>
</message>
<message>
<source>{file} was written.</source>
<translation>{file} wurde geschrieben.</translation>
</message>
</context>
<context>
<name>AccountCard</name>
<message>
<source>Show the account</source>
<translation>Aufstellung anzeigen</translation>
</message>
<message>
<source>Save the account as a PDF…</source>
<translation>Aufstellung als PDF speichern…</translation>
</message>
<message>
<source>Account of disclosures</source>
<translation>Aufstellung der Offenlegungen</translation>
</message>
<message>
<source>Person</source>
<translation>Person</translation>
</message>
<message>
<source>The address or number they are on file with.</source>
<translation>Die Adresse oder Nummer, unter der sie hinterlegt ist.</translation>
</message>
<message>
<source>From this day</source>
<translation>Von diesem Tag</translation>
</message>
<message>
<source>To this day</source>
<translation>Bis zu diesem Tag</translation>
</message>
<message>
<source>{file} was written.</source>
<translation>{file} wurde geschrieben.</translation>
</message>
<message>
<source>Save the account</source>
<translation>Aufstellung speichern</translation>
</message>
<message>
<source>There is no disclosure to account for.</source>
<translation>Es gibt keine Offenlegung aufzuführen.</translation>
</message>
</context>
<context>
<name>Doorway</name>
<message>
<source>This is the sample store. Its passphrase is "{passphrase}".</source>
<translation>Das ist der Beispielspeicher. Seine Passphrase ist „{passphrase}“.</translation>
</message>
</context>
<context>
<name>EnvelopeCard</name>
<message>
<source>Envelopes</source>
<translation>Briefumschläge</translation>
</message>
<message>
<source>DIN 5008, form B: window 45 mm from the top</source>
<translation>DIN 5008, Form B: Fenster 45 mm von oben</translation>
</message>
<message>
<source>DIN 5008, form A: window 27 mm from the top</source>
<translation>DIN 5008, Form A: Fenster 27 mm von oben</translation>
</message>
<message>
<source>United Kingdom: DL, window at the lower left</source>
<translation>Vereinigtes Königreich: DL, Fenster links unten</translation>
</message>
<message>
<source>Without a window</source>
<translation>Ohne Fenster</translation>
</message>
<message>
<source>Letters are folded for</source>
<translation>Briefe werden gefaltet für</translation>
</message>
<message>
<source>The address stands where the window shows it, and marks at the edge say where to fold. The tray is chosen in the print dialog, among the properties of the printer. What was drawn before stays what it is.</source>
<translation>Die Anschrift steht dort, wo das Fenster sie zeigt, und Marken am Rand zeigen, wo gefaltet wird. Das Papierfach wird im Druckdialog gewählt, unter den Eigenschaften des Druckers. Was schon erstellt ist, bleibt, wie es ist.</translation>
</message>
<message>
<source>Letters are laid out for this envelope from now on: {envelope}.</source>
<translation>Briefe werden ab jetzt für diesen Umschlag gesetzt: {envelope}.</translation>
</message>
</context>
<context>
<name>FilterBar</name>
<message>
<source>Only those I handle</source>
<translation>Nur die von mir bearbeiteten</translation>
</message>
<message>
<source>Filter…</source>
<translation>Filtern…</translation>
</message>
<message>
<source>Keep</source>
<translation>Behalten</translation>
</message>
<message>
<source>Delete this filter</source>
<translation>Diesen Filter löschen</translation>
</message>
<message>
<source>My filters</source>
<translation>Meine Filter</translation>
</message>
<message>
<source>Requests for this right</source>
<translation>Anträge zu diesem Recht</translation>
</message>
<message>
<source>Requests at this stage</source>
<translation>Anträge in diesem Schritt</translation>
</message>
<message>
<source>Name of the filter</source>
<translation>Name des Filters</translation>
</message>
<message>
<source>Keep the filter under this name</source>
<translation>Filter unter diesem Namen behalten</translation>
</message>
<message>
<source>Any right</source>
<translation>Jedes Recht</translation>
</message>
<message>
<source>Any stage</source>
<translation>Jeder Schritt</translation>
</message>
<message>
<source>No filter</source>
<translation>Kein Filter</translation>
</message>
</context>
<context>
<name>FirstStartPage</name>
<message>
<source>Choose another folder…</source>
<translation>Anderen Ordner wählen…</translation>
</message>
<message>
<source>Restore a backup instead…</source>
<translation>Stattdessen Sicherung zurückspielen…</translation>
</message>
<message>
<source>Look around in a sample store first…</source>
<translation>Zuerst in einem Beispielspeicher umsehen…</translation>
</message>
<message>
<source>Create the encrypted store</source>
<translation>Verschlüsselten Speicher anlegen</translation>
</message>
<message>
<source>Name of the organisation</source>
<translation>Name der Organisation</translation>
</message>
<message>
<source>As it stands on its letters.</source>
<translation>So wie er auf Ihren Briefen steht.</translation>
</message>
<message>
<source>Address</source>
<translation>Anschrift</translation>
</message>
<message>
<source>One line of the address per line.</source>
<translation>Eine Zeile der Anschrift je Zeile.</translation>
</message>
<message>
<source>Contact for privacy questions</source>
<translation>Kontakt für Datenschutzfragen</translation>
</message>
<message>
<source>An e-mail address.</source>
<translation>Eine E-Mail-Adresse.</translation>
</message>
<message>
<source>Law that due dates are counted by</source>
<translation>Recht, nach dem Fristen gezählt werden</translation>
</message>
<message>
<source>Region of public holidays</source>
<translation>Region der Feiertage</translation>
</message>
<message>
<source>A country or a part of one, as ISO 3166 writes it: "DE", "DE-BW", "GB-ENG".</source>
<translation>Ein Land oder ein Teil davon, in der Schreibweise von ISO 3166: „DE“, „DE-BW“, „GB-ENG“.</translation>
</message>
<message>
<source>Language of the letters</source>
<translation>Sprache der Briefe</translation>
</message>
<message>
<source>Time zone</source>
<translation>Zeitzone</translation>
</message>
<message>
<source>Dates of arrival are counted in it.</source>
<translation>Eingangstage werden in ihr gezählt.</translation>
</message>
<message>
<source>Where people can complain</source>
<translation>Wo man sich beschweren kann</translation>
</message>
<message>
<source>Your supervisory authority with its address; it is named in every answer.</source>
<translation>Ihre Aufsichtsbehörde mit Anschrift; sie wird in jeder Antwort genannt.</translation>
</message>
<message>
<source>Your name</source>
<translation>Ihr Name</translation>
</message>
<message>
<source>You become the first administrator.</source>
<translation>Sie werden der erste Administrator.</translation>
</message>
<message>
<source>The organisation</source>
<translation>Die Organisation</translation>
</message>
<message>
<source>You</source>
<translation>Sie</translation>
</message>
<message>
<source>Welcome to Redress</source>
<translation>Willkommen bei Redress</translation>
</message>
<message>
<source>Redress keeps requests about personal data in an encrypted store on this computer. Nothing of it leaves the computer unless you print or export it.</source>
<translation>Redress bewahrt Anträge zu personenbezogenen Daten in einem verschlüsselten Speicher auf diesem Rechner auf. Nichts davon verlässt den Rechner, außer Sie drucken oder exportieren es.</translation>
</message>
<message>
<source>First start</source>
<translation>Erster Start</translation>
</message>
<message>
<source>Where to keep the store</source>
<translation>Wo der Speicher liegen soll</translation>
</message>
<message>
<source>The store will be kept in: {place}</source>
<translation>Der Speicher wird liegen in: {place}</translation>
</message>
<message>
<source>A keychain of this computer, where there is one, holds the key too; the next page says whether it does.</source>
<translation>Ein Schlüsselbund dieses Rechners, sofern vorhanden, hält den Schlüssel ebenfalls; die nächste Seite sagt, ob das so ist.</translation>
</message>
<message>
<source>The organisation needs a name.</source>
<translation>Die Organisation braucht einen Namen.</translation>
</message>
<message>
<source>People must be able to reach you.</source>
<translation>Sie müssen erreichbar sein.</translation>
</message>
<message>
<source>Name a region, for example DE.</source>
<translation>Nennen Sie eine Region, zum Beispiel DE.</translation>
</message>
<message>
<source>Your name stands in the audit log.</source>
<translation>Ihr Name steht im Prüfprotokoll.</translation>
</message>
<message>
<source>Making the sample store: about ten seconds…</source>
<translation>Der Beispielspeicher wird angelegt: etwa zehn Sekunden…</translation>
</message>
<message>
<source>Making the store and its keys…</source>
<translation>Speicher und Schlüssel werden angelegt…</translation>
</message>
</context>
<context>
<name>FormKeeper</name>
<message>
<source>What you had begun to type is back.</source>
<translation>Ihre begonnene Eingabe ist wieder da.</translation>
</message>
</context>
<context>
<name>GuidePage</name>
<message>
<source>Sections of the guide</source>
<translation>Abschnitte der Anleitung</translation>
</message>
<message>
<source>Guide</source>
<translation>Anleitung</translation>
</message>
<message>
<source>Take the tour of the window</source>
<translation>Rundgang durch das Fenster</translation>
</message>
</context>
<context>
<name>history</name>
<message>
<source>The particulars were erased.</source>
<translation>Die Einzelheiten wurden gelöscht.</translation>
</message>
<message>
<source>an officer no longer listed</source>
<translation>eine nicht mehr geführte Person</translation>
</message>
<message>
<source>yes</source>
<translation>ja</translation>
</message>
<message>
<source>no</source>
<translation>nein</translation>
</message>
</context>
<context>
<name>CandidateTable</name>
<message>
<source>No.</source>
<translation>Nr.</translation>
</message>
<message>
<source>Who</source>
<translation>Wer</translation>
</message>
<message>
<source>What</source>
<translation>Was</translation>
</message>
<message>
<source>Received</source>
<translation>Eingegangen</translation>
</message>
<message>
<source>To know</source>
<translation>Zu wissen</translation>
</message>
<message>
<source>Taken in before, as {reference}</source>
<translation>Schon früher aufgenommen, als {reference}</translation>
</message>
<message>
<source>The same as number {number}</source>
<translation>Dasselbe wie Nummer {number}</translation>
</message>
<message>
<source>{count} files</source>
<translation>{count} Dateien</translation>
</message>
</context>
<context>
<name>ImportPage</name>
<message>
<source>What became of them</source>
<translation>Was aus ihnen wurde</translation>
</message>
<message>
<source>Back without taking them in</source>
<translation>Zurück, ohne sie aufzunehmen</translation>
</message>
<message>
<source>Reading {name}…</source>
<translation>{name} wird gelesen…</translation>
</message>
<message>
<source>Taking them in…</source>
<translation>Sie werden aufgenommen…</translation>
</message>
<message>
<source>Requests in the file</source>
<translation>Anträge in der Datei</translation>
</message>
<message>
<source>Look first how the file was read: nothing is stored until you take them in. Each request that is ticked becomes a case of its own; a line that is refused is named with the reason.</source>
<translation>Sehen Sie zuerst, wie die Datei gelesen wurde: Nichts wird gespeichert, bis Sie die Anträge aufnehmen. Jeder angekreuzte Antrag wird ein eigener Fall; eine abgelehnte Zeile wird mit dem Grund genannt.</translation>
</message>
<message>
<source>Take in {count} requests</source>
<translation>{count} Anträge aufnehmen</translation>
</message>
<message>
<source>Take in one request</source>
<translation>Einen Antrag aufnehmen</translation>
</message>
<message>
<source>{rows} read, {chosen} to be taken in, {left} left out.</source>
<translation>{rows} gelesen, {chosen} aufzunehmen, {left} ausgelassen.</translation>
</message>
<message>
<source>{done} of {count} taken in</source>
<translation>{done} von {count} aufgenommen</translation>
</message>
<message>
<source>{count} requests were taken in.</source>
<translation>{count} Anträge wurden aufgenommen.</translation>
</message>
<message>
<source>One request was taken in.</source>
<translation>Ein Antrag wurde aufgenommen.</translation>
</message>
<message>
<source>Nothing was taken in</source>
<translation>Nichts wurde aufgenommen</translation>
</message>
</context>
<context>
<name>PassphraseCard</name>
<message>
<source>Your passphrase</source>
<translation>Ihre Passphrase</translation>
</message>
<message>
<source>Your present passphrase</source>
<translation>Ihre jetzige Passphrase</translation>
</message>
<message>
<source>New passphrase</source>
<translation>Neue Passphrase</translation>
</message>
<message>
<source>Change the passphrase</source>
<translation>Passphrase ändern</translation>
</message>
<message>
<source>Backups made before still open with the old one.</source>
<translation>Ältere Sicherungen öffnen sich weiterhin mit der alten.</translation>
</message>
<message>
<source>Type your present passphrase.</source>
<translation>Geben Sie Ihre jetzige Passphrase ein.</translation>
</message>
<message>
<source>Changing the passphrase; after wrong tries this waits a moment…</source>
<translation>Die Passphrase wird geändert; nach Fehlversuchen dauert das einen Moment…</translation>
</message>
<message>
<source>Your passphrase was changed.</source>
<translation>Ihre Passphrase wurde geändert.</translation>
</message>
</context>
<context>
<name>KeychainCard</name>
<message>
<source>Key in the keychain</source>
<translation>Schlüssel im Schlüsselbund</translation>
</message>
<message>
<source>Hold the key in the keychain</source>
<translation>Schlüssel im Schlüsselbund halten</translation>
</message>
<message>
<source>Take it out of the keychain</source>
<translation>Aus dem Schlüsselbund nehmen</translation>
</message>
<message>
<source>With the key in the keychain, whoever is signed in to this computer opens the store without a passphrase.</source>
<translation>Liegt der Schlüssel im Schlüsselbund, öffnet jeder, der an diesem Rechner angemeldet ist, den Speicher ohne Passphrase.</translation>
</message>
</context>
<context>
<name>LawCard</name>
<message>
<source>The law that applies</source>
<translation>Geltendes Recht</translation>
</message>
<message>
<source>Count under this law</source>
<translation>Nach diesem Recht zählen</translation>
</message>
<message>
<source>A request is counted under the organisation's own law, unless another one applies: that of where the person lives, for instance.</source>
<translation>Ein Antrag wird nach dem Recht der Organisation gezählt, außer ein anderes gilt: zum Beispiel das des Ortes, an dem die Person lebt.</translation>
</message>
<message>
<source>Law</source>
<translation>Recht</translation>
</message>
<message>
<source>Why it applies</source>
<translation>Warum es gilt</translation>
</message>
</context>
<context>
<name>LeastCountCard</name>
<message>
<source>Statistics</source>
<translation>Statistik</translation>
</message>
<message>
<source>Withhold counts</source>
<translation>Zahlen zurückhalten</translation>
</message>
<message>
<source>So that no person can be told from a report. {count} is usual.</source>
<translation>Damit aus einem Bericht niemand erkannt werden kann. Üblich ist {count}.</translation>
</message>
<message>
<source>below {count}</source>
<translation>unter {count}</translation>
</message>
<message>
<source>Counts below {count} are withheld from now on.</source>
<translation>Zahlen unter {count} werden ab jetzt zurückgehalten.</translation>
</message>
</context>
<context>
<name>LetterApproval</name>
<message>
<source>Choose the second officer</source>
<translation>Zweite Person wählen</translation>
</message>
<message>
<source>Approve this letter</source>
<translation>Diesen Brief freigeben</translation>
</message>
<message>
<source>Not now</source>
<translation>Nicht jetzt</translation>
</message>
<message>
<source>Second officer</source>
<translation>Zweite Person</translation>
</message>
<message>
<source>Reads the letter. Not the one who made it.</source>
<translation>Liest den Brief. Nicht die Person, die ihn erstellt hat.</translation>
</message>
<message>
<source>The second officer's own passphrase</source>
<translation>Eigene Passphrase der zweiten Person</translation>
</message>
<message>
<source>Approve “{letter}”, SHA-256 {hash}…</source>
<translation>„{letter}“ freigeben, SHA-256 {hash}…</translation>
</message>
<message>
<source>Nobody else may review yet: let an administrator add a second officer on the Officers page.</source>
<translation>Noch darf niemand anderes prüfen: Lassen Sie einen Administrator auf der Seite Bearbeiter eine zweite Person hinzufügen.</translation>
</message>
<message>
<source>The letter is approved; it can be printed or saved now.</source>
<translation>Der Brief ist freigegeben; er kann jetzt gedruckt oder gespeichert werden.</translation>
</message>
</context>
<context>
<name>letters</name>
<message>
<source>Letters</source>
<translation>Briefe</translation>
</message>
<message>
<source>Acknowledgement</source>
<translation>Eingangsbestätigung</translation>
</message>
<message>
<source>Request for evidence of identity</source>
<translation>Anforderung eines Identitätsnachweises</translation>
</message>
<message>
<source>Instruction to correct</source>
<translation>Anweisung zur Berichtigung</translation>
</message>
<message>
<source>Notice to a recipient</source>
<translation>Mitteilung an einen Empfänger</translation>
</message>
<message>
<source>Closing letter</source>
<translation>Abschlussschreiben</translation>
</message>
<message>
<source>Case file</source>
<translation>Fallakte</translation>
</message>
<message>
<source>Make an acknowledgement</source>
<translation>Eingangsbestätigung erstellen</translation>
</message>
<message>
<source>Make a request for evidence</source>
<translation>Nachweisanforderung erstellen</translation>
</message>
<message>
<source>Make an instruction to correct</source>
<translation>Berichtigungsanweisung erstellen</translation>
</message>
<message>
<source>Make a notice to a recipient</source>
<translation>Mitteilung an einen Empfänger erstellen</translation>
</message>
<message>
<source>Make a closing letter</source>
<translation>Abschlussschreiben erstellen</translation>
</message>
<message>
<source>Make the case file</source>
<translation>Fallakte erstellen</translation>
</message>
<message>
<source>Tells whoever asked that the request arrived, and by when it is answered.</source>
<translation>Teilt mit, dass der Antrag eingegangen ist und bis wann er beantwortet wird.</translation>
</message>
<message>
<source>Where a code is not possible: asks for something that shows who is asking. The clock waits.</source>
<translation>Wo ein Code nicht möglich ist: bittet um etwas, das zeigt, wer den Antrag stellt. Die Frist ruht.</translation>
</message>
<message>
<source>For a system that somebody else corrects by hand, with room to confirm it.</source>
<translation>Für ein System, das jemand anderes von Hand berichtigt, mit Platz für die Bestätigung.</translation>
</message>
<message>
<source>Tells one recipient what was corrected, erased or restricted, and what it has to do.</source>
<translation>Teilt einem Empfänger mit, was berichtigt, gelöscht oder eingeschränkt wurde und was er zu tun hat.</translation>
</message>
<message>
<source>Tells the person that the request is answered, and what was sent.</source>
<translation>Teilt der Person mit, dass der Antrag beantwortet ist und was gesendet wurde.</translation>
</message>
<message>
<source>The whole history of the request, for an authority or a court.</source>
<translation>Der ganze Verlauf des Antrags, für eine Behörde oder ein Gericht.</translation>
</message>
<message>
<source>{about} It may leave once a second officer has approved it.</source>
<translation>{about} Er darf hinaus, sobald eine zweite Person ihn freigegeben hat.</translation>
</message>
</context>
<context>
<name>LettersCard</name>
<message>
<source>The letter {name} lies under Documents.</source>
<translation>Der Brief {name} liegt unter Dokumente.</translation>
</message>
</context>
<context>
<name>LetterForm</name>
<message>
<source>To be done by</source>
<translation>Zu erledigen bis</translation>
</message>
<message>
<source>It may be left open.</source>
<translation>Darf offen bleiben.</translation>
</message>
<message>
<source>Make the letter</source>
<translation>Brief erstellen</translation>
</message>
<message>
<source>One on each line; any one of them is enough. Ask for no more than you need.</source>
<translation>Eines je Zeile; jedes davon genügt. Verlangen Sie nicht mehr, als Sie brauchen.</translation>
</message>
<message>
<source>What would show who is asking</source>
<translation>Was zeigen würde, wer den Antrag stellt</translation>
</message>
<message>
<source>Address, line by line</source>
<translation>Anschrift, Zeile für Zeile</translation>
</message>
<message>
<source>Recipient</source>
<translation>Empfänger</translation>
</message>
<message>
<source>To whom, line by line</source>
<translation>An wen, Zeile für Zeile</translation>
</message>
<message>
<source>Whoever looks after the system.</source>
<translation>Wer das System betreut.</translation>
</message>
<message>
<source>Data source</source>
<translation>Datenquelle</translation>
</message>
</context>
<context>
<name>ListCheck</name>
<message>
<source>Choose the mailing list</source>
<translation>Versandliste wählen</translation>
</message>
<message>
<source>Lists (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;All files (*)</source>
<translation>Listen (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;Alle Dateien (*)</translation>
</message>
<message>
<source>As it is recognised</source>
<translation>Wie erkannt</translation>
</message>
<message>
<source>Opt-ins are kept elsewhere: leave out only those who opted out</source>
<translation>Einwilligungen werden anderswo geführt: nur die auslassen, die widerrufen haben</translation>
</message>
<message>
<source>Check, and save a cleaned copy…</source>
<translation>Prüfen und bereinigte Kopie speichern…</translation>
</message>
<message>
<source>Check a mailing list</source>
<translation>Versandliste prüfen</translation>
</message>
<message>
<source>Mailing list</source>
<translation>Versandliste</translation>
</message>
<message>
<source>CSV, or a workbook (.xlsx): of its first worksheet the values are copied.</source>
<translation>CSV oder eine Arbeitsmappe (.xlsx): Von deren erstem Tabellenblatt werden die Werte kopiert.</translation>
</message>
<message>
<source>Mailed for</source>
<translation>Versand für</translation>
</message>
<message>
<source>Encoding</source>
<translation>Zeichenkodierung</translation>
</message>
<message>
<source>Of a CSV file, where its letters come out wrong.</source>
<translation>Bei einer CSV-Datei, deren Buchstaben falsch erscheinen.</translation>
</message>
<message>
<source>Column with the addresses</source>
<translation>Spalte mit den Adressen</translation>
</message>
<message>
<source>Only where there is more than one.</source>
<translation>Nur wenn es mehr als eine gibt.</translation>
</message>
<message>
<source>Save the cleaned copy</source>
<translation>Bereinigte Kopie speichern</translation>
</message>
<message>
<source>Reading the list…</source>
<translation>Die Liste wird gelesen…</translation>
</message>
<message>
<source>{rows} rows read</source>
<translation>{rows} Zeilen gelesen</translation>
</message>
<message>
<source>{kept} of {rows} rows may be mailed; they are in {file}.</source>
<translation>{kept} von {rows} Zeilen dürfen angeschrieben werden; sie stehen in {file}.</translation>
</message>
<message>
<source>Only the first worksheet is the list; {count} more were not looked at, and are not copied.</source>
<translation>Nur das erste Tabellenblatt ist die Liste; {count} weitere wurden nicht angesehen und sind nicht kopiert.</translation>
</message>
<message>
<source>Row {row}</source>
<translation>Zeile {row}</translation>
</message>
<message>
<source>and {count} more</source>
<translation>und {count} weitere</translation>
</message>
</context>
<context>
<name>MessageBar</name>
<message>
<source>Copy details</source>
<translation>Details kopieren</translation>
</message>
<message>
<source>Dismiss</source>
<translation>Ausblenden</translation>
</message>
</context>
<context>
<name>NavigationButton</name>
<message>
<source>{place}, 1 request</source>
<translation>{place}, 1 Antrag</translation>
</message>
<message>
<source>{place}, {count} requests</source>
<translation>{place}, {count} Anträge</translation>
</message>
</context>
<context>
<name>NavigationPane</name>
<message>
<source>Working…</source>
<translation>Wird bearbeitet…</translation>
</message>
<message>
<source>Places</source>
<translation>Orte</translation>
</message>
<message>
<source>Lock</source>
<translation>Sperren</translation>
</message>
<message>
<source>Ctrl+L</source>
<translation>Strg+L</translation>
</message>
<message>
<source>Inbox</source>
<translation>Eingang</translation>
</message>
<message>
<source>Open</source>
<translation>Offen</translation>
</message>
<message>
<source>Due soon</source>
<translation>Bald fällig</translation>
</message>
<message>
<source>Overdue</source>
<translation>Überfällig</translation>
</message>
<message>
<source>Waiting</source>
<translation>Wartend</translation>
</message>
<message>
<source>Closed</source>
<translation>Abgeschlossen</translation>
</message>
<message>
<source>Dashboard</source>
<translation>Übersicht</translation>
</message>
<message>
<source>Disclosures</source>
<translation>Offenlegungen</translation>
</message>
<message>
<source>Permissions</source>
<translation>Einwilligungen</translation>
</message>
<message>
<source>Notices</source>
<translation>Erklärungen</translation>
</message>
<message>
<source>Statistics</source>
<translation>Statistik</translation>
</message>
<message>
<source>Retention</source>
<translation>Aufbewahrung</translation>
</message>
<message>
<source>Data sources</source>
<translation>Datenquellen</translation>
</message>
<message>
<source>Officers</source>
<translation>Bearbeiter</translation>
</message>
<message>
<source>Store check</source>
<translation>Speicherprüfung</translation>
</message>
<message>
<source>Backups</source>
<translation>Sicherungen</translation>
</message>
<message>
<source>Security</source>
<translation>Sicherheit</translation>
</message>
<message>
<source>Settings</source>
<translation>Einstellungen</translation>
</message>
<message>
<source>Guide</source>
<translation>Anleitung</translation>
</message>
</context>
<context>
<name>NewRequestPage</name>
<message>
<source>Choose the scan</source>
<translation>Scan wählen</translation>
</message>
<message>
<source>Scans (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</source>
<translation>Scans (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</translation>
</message>
<message>
<source>Take in the request</source>
<translation>Antrag aufnehmen</translation>
</message>
<message>
<source>Back</source>
<translation>Zurück</translation>
</message>
<message>
<source>Throw it away</source>
<translation>Verwerfen</translation>
</message>
<message>
<source>What is typed stays.</source>
<translation>Was Sie eingegeben haben, bleibt erhalten.</translation>
</message>
<message>
<source>Name</source>
<translation>Name</translation>
</message>
<message>
<source>As the person gave it.</source>
<translation>So wie die Person ihn angegeben hat.</translation>
</message>
<message>
<source>Received on</source>
<translation>Eingegangen am</translation>
</message>
<message>
<source>The day it reached the organisation; the clock starts with it.</source>
<translation>Der Tag, an dem er die Organisation erreichte; mit ihm beginnt die Frist.</translation>
</message>
<message>
<source>What the person asks</source>
<translation>Was die Person verlangt</translation>
</message>
<message>
<source>In their words; for a letter, its text.</source>
<translation>In ihren Worten; bei einem Brief dessen Text.</translation>
</message>
<message>
<source>Scan of the letter, if there is one</source>
<translation>Scan des Briefs, falls vorhanden</translation>
</message>
<message>
<source>PDF, JPEG, PNG or TIFF, up to 25 MB. A copy is kept in the store.</source>
<translation>PDF, JPEG, PNG oder TIFF, bis 25 MB. Eine Kopie wird im Speicher aufbewahrt.</translation>
</message>
<message>
<source>E-mail address, if they gave one</source>
<translation>E-Mail-Adresse, falls angegeben</translation>
</message>
<message>
<source>How it came</source>
<translation>Wie er kam</translation>
</message>
<message>
<source>New request</source>
<translation>Neuer Antrag</translation>
</message>
<message>
<source>An e-mail is better dropped on the window as an .eml file.</source>
<translation>Eine E-Mail ziehen Sie besser als .eml-Datei auf das Fenster.</translation>
</message>
<message>
<source>Who asks?</source>
<translation>Wer stellt den Antrag?</translation>
</message>
<message>
<source>What do they ask? Type it, or choose a scan.</source>
<translation>Was wird verlangt? Geben Sie es ein oder wählen Sie einen Scan.</translation>
</message>
<message>
<source>What you had begun to type is back.</source>
<translation>Ihre begonnene Eingabe ist wieder da.</translation>
</message>
</context>
<context>
<name>ChangeView</name>
<message>
<source>What {version} changed</source>
<translation>Was {version} geändert hat</translation>
</message>
<message>
<source>Nothing is left to do for this version.</source>
<translation>Für diese Fassung ist nichts mehr zu tun.</translation>
</message>
<message>
<source>There is no version before this one.</source>
<translation>Vor dieser gibt es keine Fassung.</translation>
</message>
<message>
<source>Both versions say the same, sentence by sentence.</source>
<translation>Beide Fassungen sagen dasselbe, Satz für Satz.</translation>
</message>
<message>
<source>Save the differences as a PDF…</source>
<translation>Unterschiede als PDF speichern…</translation>
</message>
<message>
<source>changed</source>
<translation>geändert</translation>
</message>
<message>
<source>added</source>
<translation>hinzugefügt</translation>
</message>
<message>
<source>taken out</source>
<translation>gestrichen</translation>
</message>
<message>
<source>Sentence {number}: {change}</source>
<translation>Satz {number}: {change}</translation>
</message>
<message>
<source>Before</source>
<translation>Vorher</translation>
</message>
<message>
<source>After</source>
<translation>Nachher</translation>
</message>
<message>
<source>{side}, sentence {number}</source>
<translation>{side}, Satz {number}</translation>
</message>
<message>
<source>(not there)</source>
<translation>(nicht vorhanden)</translation>
</message>
<message>
<source>significant</source>
<translation>wesentlich</translation>
</message>
<message>
<source>not significant</source>
<translation>nicht wesentlich</translation>
</message>
<message>
<source>Marked as {word} by {officer}. {reason}</source>
<translation>Als {word} eingestuft von {officer}. {reason}</translation>
</message>
<message>
<source>Why (may stay empty)</source>
<translation>Warum (darf leer bleiben)</translation>
</message>
<message>
<source>Why</source>
<translation>Warum</translation>
</message>
<message>
<source>Significant</source>
<translation>Wesentlich</translation>
</message>
<message>
<source>Not significant</source>
<translation>Nicht wesentlich</translation>
</message>
<message>
<source>Sentence {number} is significant</source>
<translation>Satz {number} ist wesentlich</translation>
</message>
<message>
<source>Sentence {number} is not significant</source>
<translation>Satz {number} ist nicht wesentlich</translation>
</message>
<message>
<source>{file} was written.</source>
<translation>{file} wurde geschrieben.</translation>
</message>
<message>
<source>Save the differences</source>
<translation>Unterschiede speichern</translation>
</message>
<message>
<source>Who is told of it</source>
<translation>Wer davon erfährt</translation>
</message>
<message>
<source>Add to the list</source>
<translation>In die Liste aufnehmen</translation>
</message>
<message>
<source>Who is to be told</source>
<translation>Wer zu informieren ist</translation>
</message>
<message>
<source>For example "everyone with an account".</source>
<translation>Zum Beispiel „alle mit einem Konto“.</translation>
</message>
<message>
<source>How</source>
<translation>Wie</translation>
</message>
</context>
<context>
<name>TellingRow</name>
<message>
<source>without proof</source>
<translation>ohne Nachweis</translation>
</message>
<message>
<source>Choose the proof</source>
<translation>Nachweis wählen</translation>
</message>
<message>
<source>All files (*)</source>
<translation>Alle Dateien (*)</translation>
</message>
<message>
<source>Note as done</source>
<translation>Als erledigt vermerken</translation>
</message>
<message>
<source>Note as done: {who}</source>
<translation>Als erledigt vermerken: {who}</translation>
</message>
<message>
<source>Done on</source>
<translation>Erledigt am</translation>
</message>
<message>
<source>Where, or what is to be known</source>
<translation>Wo, oder was zu wissen ist</translation>
</message>
<message>
<source>Proof</source>
<translation>Nachweis</translation>
</message>
<message>
<source>A picture or a copy of the page.</source>
<translation>Ein Bild oder eine Kopie der Seite.</translation>
</message>
</context>
<context>
<name>notices</name>
<message>
<source>posted where the policy is published</source>
<translation>ausgehängt, wo die Erklärung veröffentlicht ist</translation>
</message>
<message>
<source>by post</source>
<translation>per Post</translation>
</message>
<message>
<source>by e-mail</source>
<translation>per E-Mail</translation>
</message>
<message>
<source>shown at the next visit</source>
<translation>beim nächsten Besuch angezeigt</translation>
</message>
</context>
<context>
<name>NoticeForm</name>
<message>
<source>Choose the file of the notice</source>
<translation>Datei der Erklärung wählen</translation>
</message>
<message>
<source>Notices (*.txt *.md *.html *.htm *.pdf *.docx);;All files (*)</source>
<translation>Erklärungen (*.txt *.md *.html *.htm *.pdf *.docx);;Alle Dateien (*)</translation>
</message>
<message>
<source>A draft: the day is not known yet</source>
<translation>Ein Entwurf: Der Tag steht noch nicht fest</translation>
</message>
<message>
<source>Keep this version</source>
<translation>Diese Fassung behalten</translation>
</message>
<message>
<source>File of the notice</source>
<translation>Datei der Erklärung</translation>
</message>
<message>
<source>Text, Markdown, HTML, PDF or Word (.docx).</source>
<translation>Text, Markdown, HTML, PDF oder Word (.docx).</translation>
</message>
<message>
<source>Version</source>
<translation>Fassung</translation>
</message>
<message>
<source>For example "May 2018".</source>
<translation>Zum Beispiel „Mai 2018“.</translation>
</message>
<message>
<source>In force from</source>
<translation>In Kraft ab</translation>
</message>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
<message>
<source>Choose the file.</source>
<translation>Wählen Sie die Datei.</translation>
</message>
<message>
<source>Give the version a name.</source>
<translation>Geben Sie der Fassung einen Namen.</translation>
</message>
</context>
<context>
<name>NoticesPage</name>
<message>
<source>Notices</source>
<translation>Datenschutzerklärungen</translation>
</message>
<message>
<source>The versions of the privacy policy: which one held when, what each of them changed, and who was told of it. A version without a date is a draft and holds for nobody.</source>
<translation>Die Fassungen der Datenschutzerklärung: welche wann galt, was jede geändert hat und wer davon erfuhr. Eine Fassung ohne Datum ist ein Entwurf und gilt für niemanden.</translation>
</message>
<message>
<source>Add a version…</source>
<translation>Fassung hinzufügen…</translation>
</message>
<message>
<source>Which version held on a day?</source>
<translation>Welche Fassung galt an einem Tag?</translation>
</message>
<message>
<source>Day</source>
<translation>Tag</translation>
</message>
<message>
<source>No version is kept yet.</source>
<translation>Es ist noch keine Fassung hinterlegt.</translation>
</message>
<message>
<source>draft</source>
<translation>Entwurf</translation>
</message>
<message>
<source>in force</source>
<translation>in Kraft</translation>
</message>
<message>
<source>still to come</source>
<translation>noch bevorstehend</translation>
</message>
<message>
<source>replaced</source>
<translation>ersetzt</translation>
</message>
<message>
<source>in force from {day}</source>
<translation>in Kraft ab {day}</translation>
</message>
<message>
<source>no date yet</source>
<translation>noch kein Datum</translation>
</message>
<message>
<source>Show what changed</source>
<translation>Änderungen anzeigen</translation>
</message>
<message>
<source>Show what {version} changed</source>
<translation>Anzeigen, was {version} geändert hat</translation>
</message>
<message>
<source>In force from</source>
<translation>In Kraft ab</translation>
</message>
<message>
<source>Put in force from this day</source>
<translation>Ab diesem Tag in Kraft setzen</translation>
</message>
<message>
<source>No version was in force then.</source>
<translation>Damals war keine Fassung in Kraft.</translation>
</message>
<message>
<source>{notice} was kept.</source>
<translation>{notice} wurde gespeichert.</translation>
</message>
</context>
<context>
<name>OfficePage</name>
<message>
<source>Write all due dates as a calendar file</source>
<translation>Alle Fristen als Kalenderdatei speichern</translation>
</message>
<message>
<source>Calendar (*.ics)</source>
<translation>Kalender (*.ics)</translation>
</message>
<message>
<source>{count} due dates written to {name}; it names nobody.</source>
<translation>{count} Fristen nach {name} geschrieben; die Datei nennt niemanden.</translation>
</message>
<message>
<source>One mailbox or list at a time; the first is shown.</source>
<translation>Immer nur ein Postfach oder eine Liste; das erste wird gezeigt.</translation>
</message>
<message>
<source>{count} requests were taken in.</source>
<translation>{count} Anträge wurden aufgenommen.</translation>
</message>
</context>
<context>
<name>QWidget</name>
<message>
<source>This store lies where nothing can be written: it can be read, not changed.</source>
<translation>Dieser Speicher liegt an einem Ort, an dem nichts geschrieben werden kann: Er lässt sich lesen, nicht ändern.</translation>
</message>
<message>
<source>No request chosen</source>
<translation>Kein Antrag gewählt</translation>
</message>
<message>
<source>Choose one in the list, or drop an e-mail (.eml) anywhere on this window to take in a new one.</source>
<translation>Wählen Sie einen in der Liste, oder ziehen Sie eine E-Mail (.eml) auf dieses Fenster, um einen neuen aufzunehmen.</translation>
</message>
</context>
<context>
<name>OfficeTour</name>
<message>
<source>Where requests are</source>
<translation>Wo die Anträge sind</translation>
</message>
<message>
<source>Inbox holds what nobody has looked at yet; Due soon and Overdue count the days for you. The registers below them keep what else the law wants kept.</source>
<translation>Im Eingang liegt, was noch niemand angesehen hat; „Bald fällig“ und „Überfällig“ zählen die Tage für Sie. Die Verzeichnisse darunter halten fest, was das Gesetz sonst noch verlangt.</translation>
</message>
<message>
<source>Where a request begins</source>
<translation>Wo ein Antrag beginnt</translation>
</message>
<message>
<source>Drop an e-mail anywhere on this window, open a file, or write down what somebody told you. Its time runs from the day it came in.</source>
<translation>Ziehen Sie eine E-Mail irgendwo auf dieses Fenster, öffnen Sie eine Datei oder schreiben Sie auf, was Ihnen jemand gesagt hat. Die Frist läuft ab dem Tag des Eingangs.</translation>
</message>
<message>
<source>From the letter to the answer</source>
<translation>Vom Brief bis zur Antwort</translation>
</message>
<message>
<source>A request is walked stage by stage. The button at the foot is the one next thing to do; beside it stands what is still missing. Ctrl+Enter presses it.</source>
<translation>Ein Antrag geht Schritt für Schritt. Die Schaltfläche unten ist das eine, was als Nächstes zu tun ist; daneben steht, was noch fehlt. Strg+Eingabe drückt sie.</translation>
</message>
<message>
<source>Where the data live</source>
<translation>Wo die Daten liegen</translation>
</message>
<message>
<source>Describe once, under Data sources, the databases, tables, logs and mailboxes that hold people's data. Every search and every correction uses them.</source>
<translation>Beschreiben Sie einmal, unter Datenquellen, die Datenbanken, Tabellen, Protokolle und Postfächer mit Daten von Personen. Jede Suche und jede Berichtigung benutzt sie.</translation>
</message>
<message>
<source>Kept safe, and help at hand</source>
<translation>Sicher verwahrt, und Hilfe zur Hand</translation>
</message>
<message>
<source>Everything lies encrypted on this computer, and nothing is sent by itself. Lock with Ctrl+L, back up often; the guide, where this tour begins again, is the last of the registers.</source>
<translation>Alles liegt verschlüsselt auf diesem Computer, und nichts wird von selbst versandt. Sperren Sie mit Strg+L, sichern Sie oft; die Anleitung, wo dieser Rundgang erneut beginnt, ist das letzte der Verzeichnisse.</translation>
</message>
</context>
<context>
<name>OfficerRow</name>
<message>
<source>{name} (you)</source>
<translation>{name} (Sie)</translation>
</message>
<message>
<source>{role}, since {when}</source>
<translation>{role}, seit {when}</translation>
</message>
<message>
<source>no access</source>
<translation>kein Zugang</translation>
</message>
<message>
<source>Take their access away…</source>
<translation>Zugang entziehen…</translation>
</message>
<message>
<source>Take {name}'s access away…</source>
<translation>{name} den Zugang entziehen…</translation>
</message>
<message>
<source>Take {name}'s access away</source>
<translation>{name} den Zugang entziehen</translation>
</message>
<message>
<source>Keep their access</source>
<translation>Zugang belassen</translation>
</message>
<message>
<source>Keep {name}'s access</source>
<translation>{name} den Zugang belassen</translation>
</message>
<message>
<source>{name} cannot open this store any more then; their name stays in the history. Where the printed recovery code was made in their name it ends too, and you get a new one. Backups and copies made before still open with what opened them: if they may hold one, change the data key afterwards.</source>
<translation>{name} kann diesen Speicher dann nicht mehr öffnen; der Name bleibt im Verlauf. Wurde der gedruckte Wiederherstellungscode in diesem Namen erstellt, endet auch er, und Sie erhalten einen neuen. Ältere Sicherungen und Kopien öffnen sich weiterhin mit dem, was sie bisher öffnete: Könnte die Person eine haben, wechseln Sie danach den Datenschlüssel.</translation>
</message>
<message>
<source>Give a new passphrase…</source>
<translation>Neue Passphrase vergeben…</translation>
</message>
<message>
<source>Give {name} a new passphrase…</source>
<translation>{name} eine neue Passphrase geben…</translation>
</message>
<message>
<source>Give the passphrase</source>
<translation>Passphrase vergeben</translation>
</message>
<message>
<source>Give {name} the passphrase</source>
<translation>{name} die Passphrase geben</translation>
</message>
<message>
<source>Leave it</source>
<translation>Nichts ändern</translation>
</message>
<message>
<source>Leave {name} without access</source>
<translation>{name} ohne Zugang lassen</translation>
</message>
<message>
<source>New passphrase of {name}, typed by themselves</source>
<translation>Neue Passphrase von {name}, selbst eingegeben</translation>
</message>
</context>
<context>
<name>OfficersPage</name>
<message>
<source>Name</source>
<translation>Name</translation>
</message>
<message>
<source>Their own passphrase, typed by themselves</source>
<translation>Eigene Passphrase, selbst eingegeben</translation>
</message>
<message>
<source>Add the officer</source>
<translation>Bearbeiter hinzufügen</translation>
</message>
<message>
<source>Add an officer</source>
<translation>Bearbeiter hinzufügen</translation>
</message>
<message>
<source>Making a key for {name}…</source>
<translation>Ein Schlüssel für {name} wird erstellt…</translation>
</message>
<message>
<source>Role</source>
<translation>Rolle</translation>
</message>
<message>
<source>Reviewers and administrators may approve documents that somebody else prepared.</source>
<translation>Prüfer und Administratoren dürfen Dokumente freigeben, die jemand anderes vorbereitet hat.</translation>
</message>
<message>
<source>Officers</source>
<translation>Bearbeiter</translation>
</message>
<message>
<source>Only an administrator can add officers, take access away or give it back.</source>
<translation>Nur ein Administrator kann Bearbeiter hinzufügen, Zugang entziehen oder zurückgeben.</translation>
</message>
<message>
<source>The officer needs a name.</source>
<translation>Die Person braucht einen Namen.</translation>
</message>
<message>
<source>The last administrator keeps their access: without one, nobody could look after this.</source>
<translation>Der letzte Administrator behält seinen Zugang: Ohne einen könnte sich niemand hierum kümmern.</translation>
</message>
<message>
<source>You cannot take your own access away; another administrator can.</source>
<translation>Den eigenen Zugang können Sie sich nicht entziehen; ein anderer Administrator kann es.</translation>
</message>
<message>
<source>Taking the access away…</source>
<translation>Der Zugang wird entzogen…</translation>
</message>
<message>
<source>{name} cannot open this store any more.</source>
<translation>{name} kann diesen Speicher nicht mehr öffnen.</translation>
</message>
<message>
<source>{name} can open this store again.</source>
<translation>{name} kann diesen Speicher wieder öffnen.</translation>
</message>
<message>
<source>{name} was added.</source>
<translation>{name} wurde hinzugefügt.</translation>
</message>
</context>
<context>
<name>OnlyReading</name>
<message>
<source>This store lies where nothing can be written: it can only be read here.</source>
<translation>Dieser Speicher liegt an einem Ort, an dem nichts geschrieben werden kann: Hier lässt er sich nur lesen.</translation>
</message>
</context>
<context>
<name>OptInForm</name>
<message>
<source>It counts only once a message was answered (double opt-in)</source>
<translation>Sie zählt erst, wenn eine Nachricht beantwortet wurde (Double-Opt-in)</translation>
</message>
<message>
<source>E-mail address</source>
<translation>E-Mail-Adresse</translation>
</message>
<message>
<source>Time</source>
<translation>Uhrzeit</translation>
</message>
<message>
<source>Like "14:05"; may stay empty.</source>
<translation>Wie „14:05“; darf leer bleiben.</translation>
</message>
<message>
<source>Day</source>
<translation>Tag</translation>
</message>
<message>
<source>Person</source>
<translation>Person</translation>
</message>
<message>
<source>Permits</source>
<translation>Erlaubt</translation>
</message>
<message>
<source>Wording that was shown</source>
<translation>Gezeigter Wortlaut</translation>
</message>
<message>
<source>Channel</source>
<translation>Kanal</translation>
</message>
<message>
<source>For example "form on the website".</source>
<translation>Zum Beispiel „Formular auf der Website“.</translation>
</message>
<message>
<source>Notice that held</source>
<translation>Geltende Erklärung</translation>
</message>
<message>
<source>Evidence</source>
<translation>Nachweis</translation>
</message>
<message>
<source>What shows it: an entry of a log, a signed form.</source>
<translation>Was es belegt: ein Protokolleintrag, ein unterschriebenes Formular.</translation>
</message>
<message>
<source>Record the opt-in</source>
<translation>Einwilligung erfassen</translation>
</message>
<message>
<source>Record an opt-out</source>
<translation>Widerruf erfassen</translation>
</message>
<message>
<source>Needs nothing but the address.</source>
<translation>Braucht nichts als die Adresse.</translation>
</message>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
<message>
<source>The one that held on that day</source>
<translation>Die an jenem Tag galt</translation>
</message>
<message>
<source>Write the address.</source>
<translation>Schreiben Sie die Adresse.</translation>
</message>
<message>
<source>Write it like "14:05".</source>
<translation>Schreiben Sie sie wie „14:05“.</translation>
</message>
<message>
<source>The opt-in was recorded.</source>
<translation>Die Einwilligung wurde erfasst.</translation>
</message>
<message>
<source>The opt-in was recorded; it counts once it is confirmed.</source>
<translation>Die Einwilligung wurde erfasst; sie zählt, sobald sie bestätigt ist.</translation>
</message>
<message>
<source>Kept as a draft: without wording, channel and evidence it permits nothing.</source>
<translation>Als Entwurf behalten: Ohne Wortlaut, Kanal und Nachweis erlaubt sie nichts.</translation>
</message>
<message>
<source>The opt-out was recorded; an opt-in after it stands.</source>
<translation>Der Widerspruch wurde festgehalten; eine spätere Einwilligung bleibt bestehen.</translation>
</message>
<message>
<source>The opt-out was recorded; it counts from now on.</source>
<translation>Der Widerruf wurde erfasst; er gilt ab sofort.</translation>
</message>
</context>
<context>
<name>PageTurner</name>
<message>
<source>Earlier pages</source>
<translation>Frühere Seiten</translation>
</message>
<message>
<source>Later pages</source>
<translation>Spätere Seiten</translation>
</message>
<message>
<source>Pages {first} to {last} of {count}</source>
<translation>Seiten {first} bis {last} von {count}</translation>
</message>
</context>
<context>
<name>Checklist</name>
<message>
<source>Nothing is missing here.</source>
<translation>Hier fehlt nichts.</translation>
</message>
</context>
<context>
<name>ProgressRow</name>
<message>
<source>Progress</source>
<translation>Fortschritt</translation>
</message>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
</context>
<context>
<name>NewPassphrase</name>
<message>
<source>Passphrase</source>
<translation>Passphrase</translation>
</message>
<message>
<source>At least {count} characters. Four or five unrelated words are good.</source>
<translation>Mindestens {count} Zeichen. Vier oder fünf Wörter ohne Zusammenhang sind gut.</translation>
</message>
<message>
<source>The passphrase again</source>
<translation>Passphrase wiederholen</translation>
</message>
<message>
<source>It has fewer than {count} characters.</source>
<translation>Sie hat weniger als {count} Zeichen.</translation>
</message>
<message>
<source>The two are not the same.</source>
<translation>Die beiden stimmen nicht überein.</translation>
</message>
</context>
<context>
<name>passphrase</name>
<message>
<source>Too short: {count} of at least {minimum} characters.</source>
<translation>Zu kurz: {count} von mindestens {minimum} Zeichen.</translation>
</message>
<message>
<source>Weak: it repeats a few characters.</source>
<translation>Schwach: Sie wiederholt wenige Zeichen.</translation>
</message>
<message>
<source>Fair. Longer is better.</source>
<translation>Brauchbar. Länger ist besser.</translation>
</message>
<message>
<source>Good.</source>
<translation>Gut.</translation>
</message>
<message>
<source>Strong.</source>
<translation>Stark.</translation>
</message>
</context>
<context>
<name>PdfView</name>
<message>
<source>Document</source>
<translation>Dokument</translation>
</message>
<message>
<source>{name}, page {number} of {count}</source>
<translation>{name}, Seite {number} von {count}</translation>
</message>
</context>
<context>
<name>permissions</name>
<message>
<source>Promotional messages</source>
<translation>Werbenachrichten</translation>
</message>
<message>
<source>Sharing with others for their marketing</source>
<translation>Weitergabe an andere für deren Werbung</translation>
</message>
<message>
<source>permitted</source>
<translation>erlaubt</translation>
</message>
<message>
<source>not permitted</source>
<translation>nicht erlaubt</translation>
</message>
<message>
<source>opted out</source>
<translation>widerrufen</translation>
</message>
<message>
<source>not confirmed yet</source>
<translation>noch nicht bestätigt</translation>
</message>
<message>
<source>draft: no evidence</source>
<translation>Entwurf: kein Nachweis</translation>
</message>
<message>
<source>opted in</source>
<translation>eingewilligt</translation>
</message>
<message>
<source>confirmed</source>
<translation>bestätigt</translation>
</message>
<message>
<source>never opted in</source>
<translation>nie eingewilligt</translation>
</message>
<message>
<source>the opt-in was not confirmed</source>
<translation>die Einwilligung wurde nicht bestätigt</translation>
</message>
<message>
<source>there is no evidence of the opt-in</source>
<translation>für die Einwilligung gibt es keinen Nachweis</translation>
</message>
<message>
<source>not one e-mail address</source>
<translation>nicht genau eine E-Mail-Adresse</translation>
</message>
<message>
<source>the row cannot be read</source>
<translation>die Zeile ist nicht lesbar</translation>
</message>
</context>
<context>
<name>PermissionsPage</name>
<message>
<source>Permissions</source>
<translation>Einwilligungen</translation>
</message>
<message>
<source>Nobody is sent promotional messages, and nobody's data are shared for marketing, unless they said so and it can be shown. An opt-out counts at once.</source>
<translation>Niemand erhält Werbung, und niemandes Daten werden für Werbung weitergegeben, außer er hat eingewilligt und es lässt sich nachweisen. Ein Widerruf gilt sofort.</translation>
</message>
<message>
<source>Record an opt-in or opt-out…</source>
<translation>Einwilligung oder Widerruf erfassen…</translation>
</message>
<message>
<source>Address or name</source>
<translation>Adresse oder Name</translation>
</message>
<message>
<source>Find an address</source>
<translation>Adresse finden</translation>
</message>
<message>
<source>Find</source>
<translation>Finden</translation>
</message>
<message>
<source>Opt-outs that were asked for</source>
<translation>Verlangte Widerrufe</translation>
</message>
<message>
<source>Nobody has to prove who they are to stop messages to the address they write from.</source>
<translation>Niemand muss sich ausweisen, um Nachrichten an die Adresse zu beenden, von der er schreibt.</translation>
</message>
<message>
<source>Opt out and close</source>
<translation>Austragen und abschließen</translation>
</message>
<message>
<source>Opt out and close {reference}</source>
<translation>{reference} austragen und abschließen</translation>
</message>
<message>
<source>{reference} was carried out and closed.</source>
<translation>{reference} wurde ausgeführt und abgeschlossen.</translation>
</message>
<message>
<source>Nothing is recorded, so nobody may be mailed.</source>
<translation>Nichts ist erfasst, also darf niemand angeschrieben werden.</translation>
</message>
</context>
<context>
<name>PermissionCard</name>
<message>
<source>Shown: “{wording}”</source>
<translation>Gezeigt: „{wording}“</translation>
</message>
<message>
<source>Opt out now</source>
<translation>Jetzt austragen</translation>
</message>
<message>
<source>Opt {address} out now</source>
<translation>{address} jetzt austragen</translation>
</message>
<message>
<source>The message was answered</source>
<translation>Die Nachricht wurde beantwortet</translation>
</message>
<message>
<source>The message to {address} was answered</source>
<translation>Auf die Nachricht an {address} wurde geantwortet</translation>
</message>
<message>
<source>What shows that the message was answered</source>
<translation>Was zeigt, dass auf die Nachricht geantwortet wurde</translation>
</message>
<message>
<source>For example the entry of the log of the mailing system.</source>
<translation>Zum Beispiel der Eintrag im Protokoll des Versandsystems.</translation>
</message>
<message>
<source>Save the proof as a PDF…</source>
<translation>Nachweis als PDF speichern…</translation>
</message>
<message>
<source>Save the proof for {address} as a PDF</source>
<translation>Nachweis für {address} als PDF speichern</translation>
</message>
<message>
<source>Save a consent receipt…</source>
<translation>Einwilligungsbeleg speichern…</translation>
</message>
<message>
<source>Save a consent receipt for {address}</source>
<translation>Einwilligungsbeleg für {address} speichern</translation>
</message>
<message>
<source>Save the proof</source>
<translation>Nachweis speichern</translation>
</message>
<message>
<source>Save the receipt</source>
<translation>Beleg speichern</translation>
</message>
<message>
<source>{file} was written.</source>
<translation>{file} wurde geschrieben.</translation>
</message>
</context>
<context>
<name>printing</name>
<message>
<source>copy {copy} of {copies}</source>
<translation>Exemplar {copy} von {copies}</translation>
</message>
</context>
<context>
<name>ReadingsCard</name>
<message>
<source>Contested rules on deadlines</source>
<translation>Umstrittene Regeln zu Fristen</translation>
</message>
<message>
<source>Where the law can be read in more than one way. All open requests are counted anew.</source>
<translation>Wo sich das Recht unterschiedlich auslegen lässt. Alle offenen Anträge werden neu gezählt.</translation>
</message>
<message>
<source>Law</source>
<translation>Recht</translation>
</message>
<message>
<source>Under this law nothing that Redress counts is contested.</source>
<translation>Unter diesem Recht ist nichts umstritten, was Redress zählt.</translation>
</message>
<message>
<source>Followed from now on; one due date moved.</source>
<translation>Gilt ab jetzt; eine Frist hat sich verschoben.</translation>
</message>
<message>
<source>Followed from now on; {count} due dates moved.</source>
<translation>Gilt ab jetzt; {count} Fristen haben sich verschoben.</translation>
</message>
</context>
<context>
<name>RecoveryPage</name>
<message>
<source>Type the last two groups, to show that you have it</source>
<translation>Geben Sie die letzten zwei Gruppen ein, um zu zeigen, dass Sie ihn haben</translation>
</message>
<message>
<source>Six letters and digits.</source>
<translation>Sechs Buchstaben und Ziffern.</translation>
</message>
<message>
<source>I have it; go on</source>
<translation>Ich habe ihn; weiter</translation>
</message>
<message>
<source>I have it; open Redress</source>
<translation>Ich habe ihn; Redress öffnen</translation>
</message>
<message>
<source>These are not the last two groups of the code above.</source>
<translation>Das sind nicht die letzten zwei Gruppen des Codes oben.</translation>
</message>
<message>
<source>The new recovery code</source>
<translation>Der neue Wiederherstellungscode</translation>
</message>
<message>
<source>Your recovery code</source>
<translation>Ihr Wiederherstellungscode</translation>
</message>
<message>
<source>The recovery code printed before does not open this store any more. Destroy it.</source>
<translation>Der früher gedruckte Wiederherstellungscode öffnet diesen Speicher nicht mehr. Vernichten Sie ihn.</translation>
</message>
<message>
<source>If every passphrase is lost, only this code opens the store. It is shown once and kept nowhere. Print it, and lock it away where the computer is not.</source>
<translation>Sind alle Passphrasen verloren, öffnet nur dieser Code den Speicher. Er wird einmal gezeigt und nirgends aufbewahrt. Drucken Sie ihn und verschließen Sie ihn dort, wo der Rechner nicht ist.</translation>
</message>
<message>
<source>Recovery code: {code}</source>
<translation>Wiederherstellungscode: {code}</translation>
</message>
<message>
<source>Print…</source>
<translation>Drucken…</translation>
</message>
<message>
<source>Save as PDF…</source>
<translation>Als PDF speichern…</translation>
</message>
<message>
<source>Recovery code</source>
<translation>Wiederherstellungscode</translation>
</message>
<message>
<source>The code was handed to the printer.</source>
<translation>Der Code wurde an den Drucker gegeben.</translation>
</message>
<message>
<source>Save as PDF</source>
<translation>Als PDF speichern</translation>
</message>
<message>
<source>Saved. Print it, then delete the file.</source>
<translation>Gespeichert. Drucken Sie die Datei und löschen Sie sie danach.</translation>
</message>
</context>
<context>
<name>PageCanvas</name>
<message>
<source>Insert makes a box, the arrow keys move it, with Shift they change its size, Delete takes it away, Page Up and Page Down choose another box.</source>
<translation>Einfg legt ein Feld an, die Pfeiltasten bewegen es, mit Umschalt ändern sie die Größe, Entf entfernt es, Bild auf und Bild ab wählen ein anderes Feld.</translation>
</message>
</context>
<context>
<name>RedactionCard</name>
<message>
<source>Hide parts of a file</source>
<translation>Teile einer Datei schwärzen</translation>
</message>
<message>
<source>Box every place</source>
<translation>Jede Stelle abdecken</translation>
</message>
<message>
<source>Undo</source>
<translation>Rückgängig</translation>
</message>
<message>
<source>Previous page</source>
<translation>Vorige Seite</translation>
</message>
<message>
<source>Next page</source>
<translation>Nächste Seite</translation>
</message>
<message>
<source>Make the redacted file</source>
<translation>Geschwärzte Datei erstellen</translation>
</message>
<message>
<source>Throw the redacted file away</source>
<translation>Geschwärzte Datei verwerfen</translation>
</message>
<message>
<source>Close without making it</source>
<translation>Schließen, ohne sie zu erstellen</translation>
</message>
<message>
<source>Ground of the boxes that are drawn from now on</source>
<translation>Grund der Felder, die ab jetzt gezeichnet werden</translation>
</message>
<message>
<source>for example: rights of others, Article 15(4) GDPR</source>
<translation>zum Beispiel: Rechte anderer, Artikel 15 Absatz 4 DSGVO</translation>
</message>
<message>
<source>Text to be hidden</source>
<translation>Zu schwärzender Text</translation>
</message>
<message>
<source>Say on which ground, then draw boxes over what is to be hidden, or have every place of a text boxed. Text in a picture is not found by searching: look at every page. The new file consists of pictures of the pages, and leaves with the answer; the original stays in the store.</source>
<translation>Nennen Sie den Grund und zeichnen Sie dann Felder über das zu Schwärzende, oder lassen Sie jede Stelle eines Textes abdecken. Text in einem Bild wird von der Suche nicht gefunden: Sehen Sie jede Seite an. Die neue Datei besteht aus Bildern der Seiten und geht mit der Antwort hinaus; das Original bleibt im Speicher.</translation>
</message>
<message>
<source>Ground</source>
<translation>Rechtsgrund</translation>
</message>
<message>
<source>Places that were boxed: {count}.</source>
<translation>Abgedeckte Stellen: {count}.</translation>
</message>
<message>
<source>It stands nowhere as text: draw boxes by hand.</source>
<translation>Steht nirgends als Text: Zeichnen Sie die Felder von Hand.</translation>
</message>
<message>
<source>Making the redacted file…</source>
<translation>Die geschwärzte Datei wird erstellt…</translation>
</message>
<message>
<source>The redacted file was made. Look at every page of it; it leaves with the answer.</source>
<translation>Die geschwärzte Datei wurde erstellt. Sehen Sie jede Seite an; sie geht mit der Antwort hinaus.</translation>
</message>
<message>
<source>Page {page} of {pages}</source>
<translation>Seite {page} von {pages}</translation>
</message>
<message>
<source>{name}, page {number} of {count}</source>
<translation>{name}, Seite {number} von {count}</translation>
</message>
<message>
<source>page {number} of {count}</source>
<translation>Seite {number} von {count}</translation>
</message>
<message>
<source>Boxes on this page: {here}; in all: {all}.</source>
<translation>Felder auf dieser Seite: {here}; insgesamt: {all}.</translation>
</message>
<message>
<source>Ground of the chosen box: {ground}</source>
<translation>Grund des gewählten Felds: {ground}</translation>
</message>
<message>
<source>Say first on which ground it is hidden.</source>
<translation>Nennen Sie zuerst den Grund der Schwärzung.</translation>
</message>
</context>
<context>
<name>FileEdit</name>
<message>
<source>Choose…</source>
<translation>Wählen…</translation>
</message>
</context>
<context>
<name>RelatedTables</name>
<message>
<source>Add a table</source>
<translation>Tabelle hinzufügen</translation>
</message>
<message>
<source>Table, its key column, and its column that holds the person's key.</source>
<translation>Tabelle, ihre Schlüsselspalte und ihre Spalte mit dem Schlüssel der Person.</translation>
</message>
<message>
<source>Related table</source>
<translation>Zugehörige Tabelle</translation>
</message>
<message>
<source>Its key column</source>
<translation>Ihre Schlüsselspalte</translation>
</message>
<message>
<source>Its column with the person's key</source>
<translation>Ihre Spalte mit dem Schlüssel der Person</translation>
</message>
<message>
<source>Remove</source>
<translation>Entfernen</translation>
</message>
</context>
<context>
<name>RestorePage</name>
<message>
<source>Look into the backup</source>
<translation>In die Sicherung sehen</translation>
</message>
<message>
<source>Back</source>
<translation>Zurück</translation>
</message>
<message>
<source>Choose the file…</source>
<translation>Datei wählen…</translation>
</message>
<message>
<source>Backup file</source>
<translation>Sicherungsdatei</translation>
</message>
<message>
<source>Passphrase of the backup</source>
<translation>Passphrase der Sicherung</translation>
</message>
<message>
<source>Recovery code</source>
<translation>Wiederherstellungscode</translation>
</message>
<message>
<source>Restore a backup</source>
<translation>Sicherung zurückspielen</translation>
</message>
<message>
<source>With a passphrase of the day it was made</source>
<translation>Mit einer Passphrase des Tages, an dem sie erstellt wurde</translation>
</message>
<message>
<source>With the printed recovery code</source>
<translation>Mit dem gedruckten Wiederherstellungscode</translation>
</message>
<message>
<source>Nothing is changed before you have seen what would be undone.</source>
<translation>Nichts wird geändert, bevor Sie gesehen haben, was rückgängig gemacht würde.</translation>
</message>
<message>
<source>The store is in: {place}</source>
<translation>Der Speicher liegt in: {place}</translation>
</message>
<message>
<source>It opens</source>
<translation>Sie öffnet sich</translation>
</message>
<message>
<source>Choose the backup</source>
<translation>Sicherung wählen</translation>
</message>
<message>
<source>Backups of Redress (*.backup);;All files (*)</source>
<translation>Sicherungen von Redress (*.backup);;Alle Dateien (*)</translation>
</message>
<message>
<source>Choose the file of the backup.</source>
<translation>Wählen Sie die Datei der Sicherung.</translation>
</message>
<message>
<source>Without it the backup cannot be opened.</source>
<translation>Ohne sie lässt sich die Sicherung nicht öffnen.</translation>
</message>
<message>
<source>Opening the backup and checking all of it…</source>
<translation>Die Sicherung wird geöffnet und vollständig geprüft…</translation>
</message>
<message>
<source>Keep the store as it is</source>
<translation>Speicher lassen, wie er ist</translation>
</message>
<message>
<source>Do not restore</source>
<translation>Nicht zurückspielen</translation>
</message>
<message>
<source>Restore the store</source>
<translation>Speicher wiederherstellen</translation>
</message>
<message>
<source>The backup is whole</source>
<translation>Die Sicherung ist unversehrt</translation>
</message>
<message>
<source>Replace the store: 1 later event is undone</source>
<translation>Speicher ersetzen: 1 späteres Ereignis wird rückgängig gemacht</translation>
</message>
<message>
<source>Replace the store: {count} later events are undone</source>
<translation>Speicher ersetzen: {count} spätere Ereignisse werden rückgängig gemacht</translation>
</message>
<message>
<source>Replace the store: all {count} events of it are replaced</source>
<translation>Speicher ersetzen: alle {count} Ereignisse werden ersetzt</translation>
</message>
<message>
<source>Replace the store: whatever was done since is undone</source>
<translation>Speicher ersetzen: alles seither Getane wird rückgängig gemacht</translation>
</message>
<message>
<source>Putting the backup in its place…</source>
<translation>Die Sicherung wird eingesetzt…</translation>
</message>
<message>
<source>Unlock it with a passphrase of the day the backup was made.</source>
<translation>Entsperren Sie ihn mit einer Passphrase des Tages, an dem die Sicherung erstellt wurde.</translation>
</message>
<message>
<source>The store that was there before is kept in {place}. Remove it when you are sure that you do not need it.</source>
<translation>Der vorherige Speicher liegt in {place}. Entfernen Sie ihn, wenn Sie sicher sind, dass Sie ihn nicht brauchen.</translation>
</message>
<message>
<source>Go to the store</source>
<translation>Zum Speicher</translation>
</message>
<message>
<source>The backup was restored</source>
<translation>Die Sicherung wurde zurückgespielt</translation>
</message>
</context>
<context>
<name>RetentionPage</name>
<message>
<source>Retention</source>
<translation>Aufbewahrung</translation>
</message>
<message>
<source>How long closed requests are kept. Nothing is erased by itself: the rules say what is due, and you erase it here. What stays is that a case existed, and a certificate.</source>
<translation>Wie lange abgeschlossene Anträge aufbewahrt werden. Nichts wird von selbst gelöscht: Die Regeln sagen, was fällig ist, und Sie löschen es hier. Was bleibt, ist die Tatsache, dass es den Fall gab, und eine Bescheinigung.</translation>
</message>
<message>
<source>Due to be erased</source>
<translation>Zur Löschung fällig</translation>
</message>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
<message>
<source>Erased</source>
<translation>Gelöscht</translation>
</message>
<message>
<source>Closed, and kept</source>
<translation>Abgeschlossen und aufbewahrt</translation>
</message>
<message>
<source>Earlier erasures</source>
<translation>Frühere Löschungen</translation>
</message>
<message>
<source>One case</source>
<translation>Ein Fall</translation>
</message>
<message>
<source>Put on hold</source>
<translation>Löschung aussetzen</translation>
</message>
<message>
<source>Lift the hold</source>
<translation>Aussetzung aufheben</translation>
</message>
<message>
<source>Erase this case…</source>
<translation>Diesen Fall löschen…</translation>
</message>
<message>
<source>A hold keeps a case from being erased: a lawsuit, a complaint, an inquiry. A closed case can also be erased by your own decision, whatever the rules say.</source>
<translation>Eine Aussetzung bewahrt einen Fall vor der Löschung: ein Rechtsstreit, eine Beschwerde, eine Untersuchung. Ein abgeschlossener Fall kann auch auf Ihre eigene Entscheidung hin gelöscht werden, was immer die Regeln sagen.</translation>
</message>
<message>
<source>Reference</source>
<translation>Aktenzeichen</translation>
</message>
<message>
<source>Reason</source>
<translation>Grund</translation>
</message>
<message>
<source>The reason for an erasure stands on the certificate: it must not name the person.</source>
<translation>Der Grund einer Löschung steht auf der Bescheinigung: Er darf die Person nicht nennen.</translation>
</message>
<message>
<source>Erase {reference}</source>
<translation>{reference} löschen</translation>
</message>
<message>
<source>{what}? It cannot be brought back, not even from a backup that is put back here.</source>
<translation>{what}? Das lässt sich nicht rückgängig machen, auch nicht aus einer hier zurückgespielten Sicherung.</translation>
</message>
<message>
<source>{what} for good</source>
<translation>{what}, endgültig</translation>
</message>
<message>
<source>{reference}, closed on {day}, kept until {until}</source>
<translation>{reference}, abgeschlossen {day}, aufbewahrt bis {until}</translation>
</message>
<message>
<source>There are more than are looked at at a time. Erase these first; then look again.</source>
<translation>Es sind mehr, als auf einmal angesehen werden. Löschen Sie zuerst diese; sehen Sie dann erneut nach.</translation>
</message>
<message>
<source>What would go:</source>
<translation>Entfernt würde:</translation>
</message>
<message>
<source>Nothing is due.</source>
<translation>Nichts ist fällig.</translation>
</message>
<message>
<source>Erase 1 case</source>
<translation>1 Fall löschen</translation>
</message>
<message>
<source>Erase {count} cases</source>
<translation>{count} Fälle löschen</translation>
</message>
<message>
<source>And {count} more.</source>
<translation>Und {count} weitere.</translation>
</message>
<message>
<source>{count} ({bytes} bytes)</source>
<translation>{count} ({bytes} Byte)</translation>
</message>
<message>
<source>Findings</source>
<translation>Funde</translation>
</message>
<message>
<source>Documents drawn</source>
<translation>Dokumente erstellt</translation>
</message>
<message>
<source>Kept files</source>
<translation>Aufbewahrte Dateien</translation>
</message>
<message>
<source>Persons looked at</source>
<translation>Angesehene Personen</translation>
</message>
<message>
<source>Contact points</source>
<translation>Kontaktwege</translation>
</message>
<message>
<source>Audit events whose facts go</source>
<translation>Prüfereignisse, deren Angaben entfallen</translation>
</message>
<message>
<source>The database's log could not be emptied while something reads it. Lock and unlock the store: that empties it.</source>
<translation>Das Journal der Datenbank konnte nicht geleert werden, solange etwas darin liest. Sperren und entsperren Sie den Speicher: Das leert es.</translation>
</message>
<message>
<source>{reference} and {count} more</source>
<translation>{reference} und {count} weitere</translation>
</message>
<message>
<source>Save the certificate…</source>
<translation>Bescheinigung speichern…</translation>
</message>
<message>
<source>Print…</source>
<translation>Drucken…</translation>
</message>
<message>
<source>Save the certificate</source>
<translation>Bescheinigung speichern</translation>
</message>
<message>
<source>{file} was written.</source>
<translation>{file} wurde geschrieben.</translation>
</message>
<message>
<source>The certificate was handed to the printer.</source>
<translation>Die Bescheinigung wurde an den Drucker gegeben.</translation>
</message>
<message>
<source>Certificate of erasure</source>
<translation>Löschbescheinigung</translation>
</message>
</context>
<context>
<name>RulesCard</name>
<message>
<source>Any right</source>
<translation>Jedes Recht</translation>
</message>
<message>
<source>Any law</source>
<translation>Jedes Recht</translation>
</message>
<message>
<source>Set a rule…</source>
<translation>Regel festlegen…</translation>
</message>
<message>
<source>Confirm this rule</source>
<translation>Diese Regel bestätigen</translation>
</message>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
<message>
<source>Months after closing</source>
<translation>Monate nach Abschluss</translation>
</message>
<message>
<source>The law or the reason</source>
<translation>Das Gesetz oder der Grund</translation>
</message>
<message>
<source>As you would cite it; it stands on the certificate.</source>
<translation>Wie Sie es zitieren würden; es steht auf der Bescheinigung.</translation>
</message>
<message>
<source>Only for the right</source>
<translation>Nur für das Recht</translation>
</message>
<message>
<source>Only under the law</source>
<translation>Nur unter dem Gesetz</translation>
</message>
<message>
<source>Rules</source>
<translation>Regeln</translation>
</message>
<message>
<source>There is no rule yet: closed requests are kept, and nothing is ever due.</source>
<translation>Es gibt noch keine Regel: Abgeschlossene Anträge werden aufbewahrt, und nie ist etwas fällig.</translation>
</message>
<message>
<source>End</source>
<translation>Beenden</translation>
</message>
<message>
<source>End the rule: {rule}</source>
<translation>Regel beenden: {rule}</translation>
</message>
<message>
<source>1 month</source>
<translation>1 Monat</translation>
</message>
<message>
<source>{count} months</source>
<translation>{count} Monate</translation>
</message>
<message>
<source>all rights</source>
<translation>alle Rechte</translation>
</message>
<message>
<source>{months} after closing: {what}</source>
<translation>{months} nach Abschluss: {what}</translation>
</message>
<message>
<source>Write a number of months.</source>
<translation>Schreiben Sie eine Zahl von Monaten.</translation>
</message>
</context>
<context>
<name>SampleBand</name>
<message>
<source>This is the sample store: everybody in it is made up, and whatever you do is safe. The second officer, Jonas Lindqvist, approves with the passphrase "{passphrase}".</source>
<translation>Das ist der Beispielspeicher: Alle Personen darin sind erfunden, und Sie können nichts falsch machen. Die zweite Person, Jonas Lindqvist, gibt mit der Passphrase „{passphrase}“ frei.</translation>
</message>
<message>
<source>Set up your own store…</source>
<translation>Eigenen Speicher einrichten…</translation>
</message>
</context>
<context>
<name>dates</name>
<message>
<source>en_GB</source>
<translation>de_DE</translation>
</message>
<message>
<source>d MMMM yyyy</source>
<translation>d. MMMM yyyy</translation>
</message>
<message>
<source>dddd d MMMM yyyy</source>
<translation>dddd, d. MMMM yyyy</translation>
</message>
</context>
<context>
<name>SecondOfficerCard</name>
<message>
<source>Corrections</source>
<translation>Berichtigungen</translation>
</message>
<message>
<source>A second officer approves each correction before it is made</source>
<translation>Eine zweite Person gibt jede Berichtigung frei, bevor sie ausgeführt wird</translation>
</message>
<message>
<source>The approval is of one exact change, by an officer who neither proposed nor accepted it. Erasing and restricting at a source ask for it, too.</source>
<translation>Die Freigabe gilt für genau eine Änderung, durch eine Person, die sie weder vorgeschlagen noch angenommen hat. Auch Löschen und Einschränken an einer Quelle verlangen sie.</translation>
</message>
<message>
<source>From now on a second officer approves each correction.</source>
<translation>Ab jetzt gibt eine zweite Person jede Berichtigung frei.</translation>
</message>
<message>
<source>From now on one officer is enough for a correction.</source>
<translation>Ab jetzt genügt für eine Berichtigung eine Person.</translation>
</message>
</context>
<context>
<name>SecurityPage</name>
<message>
<source>Security</source>
<translation>Sicherheit</translation>
</message>
<message>
<source>What the store is protected against, and what it cannot be.</source>
<translation>Wovor der Speicher geschützt ist und wovor er nicht geschützt sein kann.</translation>
</message>
<message>
<source>What it is protected against</source>
<translation>Wovor er geschützt ist</translation>
</message>
<message>
<source>What it is not protected against</source>
<translation>Wovor er nicht geschützt ist</translation>
</message>
<message>
<source>This store</source>
<translation>Dieser Speicher</translation>
</message>
<message>
<source>Whoever gets the disk, the computer or a backup, without a secret that opens it</source>
<translation>Wer an Datenträger, Rechner oder Sicherung kommt, ohne ein Geheimnis, das sie öffnet</translation>
</message>
<message>
<source>The store is SQLCipher (AES-256, authenticated pages) under a random key. That key is wrapped by each officer's passphrase (Argon2id), by the recovery code and, where it is held there, by the computer's keychain.</source>
<translation>Der Speicher ist SQLCipher (AES-256, authentifizierte Seiten) unter einem zufälligen Schlüssel. Dieser ist mit der Passphrase jedes Bearbeiters (Argon2id), mit dem Wiederherstellungscode und, wo er dort liegt, mit dem Schlüsselbund des Rechners verschlossen.</translation>
</message>
<message>
<source>Guessing passphrases</source>
<translation>Erraten von Passphrasen</translation>
</message>
<message>
<source>Each try is made slow, and wrong ones make the next one wait; they never lock the data away.</source>
<translation>Jeder Versuch ist absichtlich langsam, und nach falschen muss der nächste warten; die Daten werden nie ausgesperrt.</translation>
</message>
<message>
<source>Changes to what was done, unseen</source>
<translation>Unbemerkte Änderungen an dem, was getan wurde</translation>
</message>
<message>
<source>The audit log is a Merkle tree (RFC 6962) whose signed checkpoint lies outside the database, beside the store and, where there is one, in the keychain. The whole log and every page of the database are looked at whenever the store is unlocked; where the database is larger than 256 MB, by the store check and before each backup. Each event seals the rows it left behind: a case is compared with its seals whenever it is opened or worked on, its findings when they are read. The store check compares everything, and finds what was changed, removed or put back.</source>
<translation>Das Prüfprotokoll ist ein Merkle-Baum (RFC 6962), dessen signierter Prüfpunkt außerhalb der Datenbank liegt, neben dem Speicher und, wo vorhanden, im Schlüsselbund. Das ganze Protokoll und jede Seite der Datenbank werden bei jedem Entsperren geprüft; ist die Datenbank größer als 256 MB, bei der Speicherprüfung und vor jeder Sicherung. Jedes Ereignis versiegelt die Zeilen, die es hinterließ: Ein Fall wird bei jedem Öffnen und Bearbeiten mit seinen Siegeln verglichen, seine Funde beim Lesen. Die Speicherprüfung vergleicht alles und findet, was geändert, entfernt oder zurückgelegt wurde.</translation>
</message>
<message>
<source>Personal data that leaves without a second pair of eyes</source>
<translation>Personenbezogene Daten, die ohne vier Augen hinausgehen</translation>
</message>
<message>
<source>A second officer approves the exact bytes of whatever gives away what is on file, with a passphrase of their own. Letters about the request itself, such as an acknowledgement or a refusal, need one officer and stand in the audit log.</source>
<translation>Eine zweite Person gibt mit eigener Passphrase genau die Bytes all dessen frei, was Hinterlegtes preisgibt. Briefe über den Antrag selbst, etwa Eingangsbestätigung oder Ablehnung, brauchen eine Person und stehen im Prüfprotokoll.</translation>
</message>
<message>
<source>Malicious programs of the same user</source>
<translation>Schadprogramme desselben Benutzers</translation>
</message>
<message>
<source>While the store is unlocked, a program that runs as the same user can read what Redress reads. A key in the keychain opens for any program of the same user.</source>
<translation>Solange der Speicher entsperrt ist, kann ein Programm desselben Benutzers lesen, was Redress liest. Ein Schlüssel im Schlüsselbund öffnet sich jedem Programm desselben Benutzers.</translation>
</message>
<message>
<source>An administrator of the machine</source>
<translation>Ein Administrator des Rechners</translation>
</message>
<message>
<source>Whoever rules the computer can watch the keyboard, the screen and the memory.</source>
<translation>Wer den Rechner beherrscht, kann Tastatur, Bildschirm und Arbeitsspeicher beobachten.</translation>
</message>
<message>
<source>Old copies</source>
<translation>Alte Kopien</translation>
</message>
<message>
<source>An old copy or backup of the store opens with the passphrase of that time, also after that passphrase was changed or an officer's access was taken away, and it still holds what was erased since. Put back with Redress, it is erased again; destroy old backups all the same.</source>
<translation>Eine alte Kopie oder Sicherung des Speichers öffnet sich mit der damaligen Passphrase, auch nachdem diese geändert oder einem Bearbeiter der Zugang entzogen wurde, und enthält noch, was seither gelöscht wurde. Mit Redress zurückgespielt, wird es wieder gelöscht; vernichten Sie alte Sicherungen trotzdem.</translation>
</message>
<message>
<source>A whole folder put back</source>
<translation>Ein ganzer zurückgelegter Ordner</translation>
</message>
<message>
<source>Where there is no keychain, an older copy of the store's whole folder put in its place is found only by what lies elsewhere: records, exports of the log, backups. With a keychain it is found when the store is unlocked.</source>
<translation>Ohne Schlüsselbund wird eine ältere Kopie des ganzen Speicherordners an seiner Stelle nur durch anderswo Liegendes entdeckt: Nachweise, Exporte des Protokolls, Sicherungen. Mit Schlüsselbund wird sie beim Entsperren entdeckt.</translation>
</message>
<message>
<source>An administrator who acts as another officer</source>
<translation>Ein Administrator, der als anderer Bearbeiter handelt</translation>
</message>
<message>
<source>Who gives an officer a new passphrase knows it. The audit log says when and by whom each one was given; let every officer change theirs when they first come in.</source>
<translation>Wer einem Bearbeiter eine neue Passphrase gibt, kennt sie. Das Prüfprotokoll sagt, wann und von wem jede vergeben wurde; lassen Sie alle die ihre beim ersten Anmelden ändern.</translation>
</message>
<message>
<source>Being forced</source>
<translation>Zwang</translation>
</message>
<message>
<source>Whoever is compelled to give a passphrase away opens the store with it.</source>
<translation>Wer gezwungen wird, eine Passphrase preiszugeben, öffnet damit den Speicher.</translation>
</message>
<message>
<source>Losing every key</source>
<translation>Verlust aller Schlüssel</translation>
</message>
<message>
<source>Without a passphrase, the recovery code or a key in the keychain nobody can open the store, nor can we.</source>
<translation>Ohne Passphrase, Wiederherstellungscode oder Schlüssel im Schlüsselbund kann niemand den Speicher öffnen, auch wir nicht.</translation>
</message>
<message>
<source>Files that were exported</source>
<translation>Exportierte Dateien</translation>
</message>
<message>
<source>Documents and records saved outside the store are not encrypted by Redress.</source>
<translation>Außerhalb des Speichers gespeicherte Dokumente und Nachweise verschlüsselt Redress nicht.</translation>
</message>
<message>
<source>Folder</source>
<translation>Ordner</translation>
</message>
<message>
<source>Head of the log</source>
<translation>Kopf des Protokolls</translation>
</message>
<message>
<source>Last good backup</source>
<translation>Letzte gültige Sicherung</translation>
</message>
<message>
<source>never</source>
<translation>nie</translation>
</message>
<message>
<source>Key in the keychain</source>
<translation>Schlüssel im Schlüsselbund</translation>
</message>
<message>
<source>Signing key</source>
<translation>Signaturschlüssel</translation>
</message>
<message>
<source>none yet; it is made with the first record</source>
<translation>noch keiner; er entsteht mit dem ersten Nachweis</translation>
</message>
<message>
<source>made on {when}</source>
<translation>erstellt am {when}</translation>
</message>
<message>
<source>it took the place of an earlier one; see Settings</source>
<translation>er trat an die Stelle eines früheren; siehe Einstellungen</translation>
</message>
<message>
<source>its password is not in the keychain of this computer: nothing can be signed here</source>
<translation>sein Passwort ist nicht im Schlüsselbund dieses Rechners: Hier kann nichts signiert werden</translation>
</message>
<message>
<source>the keychain does not answer: nothing can be signed until it does</source>
<translation>der Schlüsselbund antwortet nicht: Bis dahin kann nichts signiert werden</translation>
</message>
</context>
<context>
<name>SettingsPage</name>
<message>
<source>Settings</source>
<translation>Einstellungen</translation>
</message>
<message>
<source>As the computer</source>
<translation>Wie der Computer</translation>
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
<source>Look</source>
<translation>Aussehen</translation>
</message>
<message>
<source>Colours</source>
<translation>Farben</translation>
</message>
<message>
<source>Language of the window</source>
<translation>Sprache des Fensters</translation>
</message>
<message>
<source>From the next start of Redress on. Letters have a language of their own, below.</source>
<translation>Ab dem nächsten Start von Redress. Briefe haben eine eigene Sprache, siehe unten.</translation>
</message>
<message>
<source>1 day</source>
<translation>1 Tag</translation>
</message>
<message>
<source>{count} days</source>
<translation>{count} Tage</translation>
</message>
<message>
<source>List of requests</source>
<translation>Liste der Anträge</translation>
</message>
<message>
<source>Due soon is what is due within</source>
<translation>Bald fällig ist, was fällig ist innerhalb von</translation>
</message>
<message>
<source>1 minute</source>
<translation>1 Minute</translation>
</message>
<message>
<source>{count} minutes</source>
<translation>{count} Minuten</translation>
</message>
<message>
<source>Locking</source>
<translation>Sperren</translation>
</message>
<message>
<source>Lock when nobody has used Redress for</source>
<translation>Sperren, wenn niemand Redress benutzt hat seit</translation>
</message>
<message>
<source>Ctrl+L locks at once. On Linux and Windows it locks with the screen and before the computer sleeps, too. What is copied out of Redress leaves the clipboard when it locks, and after a minute.</source>
<translation>Strg+L sperrt sofort. Unter Linux und Windows sperrt es auch mit dem Bildschirm und vor dem Ruhezustand. Was aus Redress kopiert wurde, verlässt die Zwischenablage beim Sperren und nach einer Minute.</translation>
</message>
<message>
<source>Organisation</source>
<translation>Organisation</translation>
</message>
<message>
<source>Name</source>
<translation>Name</translation>
</message>
<message>
<source>Address</source>
<translation>Anschrift</translation>
</message>
<message>
<source>Contact</source>
<translation>Kontakt</translation>
</message>
<message>
<source>Law</source>
<translation>Recht</translation>
</message>
<message>
<source>Public holidays</source>
<translation>Feiertage</translation>
</message>
<message>
<source>Time zone</source>
<translation>Zeitzone</translation>
</message>
<message>
<source>Complaints go to</source>
<translation>Beschwerden gehen an</translation>
</message>
<message>
<source>You</source>
<translation>Sie</translation>
</message>
<message>
<source>Texts of documents…</source>
<translation>Texte der Dokumente…</translation>
</message>
<message>
<source>Texts of documents</source>
<translation>Texte der Dokumente</translation>
</message>
<message>
<source>What letters and records say, in your organisation's own words, looked at as you type.</source>
<translation>Was Briefe und Nachweise sagen, in den Worten Ihrer Organisation, mit Vorschau beim Schreiben.</translation>
</message>
<message>
<source>Language</source>
<translation>Sprache</translation>
</message>
<message>
<source>What was drawn before stays what it is.</source>
<translation>Was vorher erstellt wurde, bleibt, wie es ist.</translation>
</message>
<message>
<source>Store</source>
<translation>Speicher</translation>
</message>
<message>
<source>Folder</source>
<translation>Ordner</translation>
</message>
<message>
<source>Letters and records are drawn in this language from now on: {language}.</source>
<translation>Briefe und Nachweise werden ab jetzt in dieser Sprache erstellt: {language}.</translation>
</message>
</context>
<context>
<name>SigningCard</name>
<message>
<source>Signature of the records</source>
<translation>Signatur der Nachweise</translation>
</message>
<message>
<source>Export the certificate…</source>
<translation>Zertifikat exportieren…</translation>
</message>
<message>
<source>Make a new signing key</source>
<translation>Neuen Signaturschlüssel erstellen</translation>
</message>
<message>
<source>Every record prints this fingerprint. Publish it, and the certificate, where the people who get records can compare it: on your web site, for instance. The certificate holds no secret.</source>
<translation>Jeder Nachweis druckt diesen Fingerabdruck. Veröffentlichen Sie ihn und das Zertifikat dort, wo die Empfänger vergleichen können: zum Beispiel auf Ihrer Website. Das Zertifikat enthält kein Geheimnis.</translation>
</message>
<message>
<source>Export the certificate</source>
<translation>Zertifikat exportieren</translation>
</message>
<message>
<source>Exported: {names}.</source>
<translation>Exportiert: {names}.</translation>
</message>
<message>
<source>Records are signed with a new key from now on. Export its certificate, and publish it.</source>
<translation>Nachweise werden ab jetzt mit einem neuen Schlüssel signiert. Exportieren Sie sein Zertifikat und veröffentlichen Sie es.</translation>
</message>
<message>
<source>The keychain of this computer does not answer. Nothing can be signed until it is unlocked.</source>
<translation>Der Schlüsselbund dieses Rechners antwortet nicht. Bis er entsperrt ist, kann nichts signiert werden.</translation>
</message>
<message>
<source>The keychain of this computer does not have the password of the signing key, so that nothing can be signed here. If the computer that has it still works, work there. If the password is lost, make a new key: records signed before still verify with the certificate below, and the new certificate must be published.</source>
<translation>Der Schlüsselbund dieses Rechners hat das Passwort des Signaturschlüssels nicht, sodass hier nichts signiert werden kann. Funktioniert der Rechner noch, der es hat, arbeiten Sie dort. Ist das Passwort verloren, erstellen Sie einen neuen Schlüssel: Früher signierte Nachweise lassen sich weiterhin mit dem Zertifikat unten prüfen; das neue Zertifikat muss veröffentlicht werden.</translation>
</message>
<message>
<source>The keychain of this computer does not have the password of the signing key, so that nothing can be signed here. Ask an administrator.</source>
<translation>Der Schlüsselbund dieses Rechners hat das Passwort des Signaturschlüssels nicht, sodass hier nichts signiert werden kann. Fragen Sie einen Administrator.</translation>
</message>
<message>
<source>Certificate</source>
<translation>Zertifikat</translation>
</message>
<message>
<source>Made with the first record.</source>
<translation>Entsteht mit dem ersten Nachweis.</translation>
</message>
<message>
<source>SHA-256 of the certificate</source>
<translation>SHA-256 des Zertifikats</translation>
</message>
<message>
<source>Made on</source>
<translation>Erstellt am</translation>
</message>
<message>
<source>Password of its key</source>
<translation>Passwort seines Schlüssels</translation>
</message>
<message>
<source>made on {when}: {fingerprint}</source>
<translation>erstellt am {when}: {fingerprint}</translation>
</message>
<message>
<source>This key took the place of an earlier one. Records signed before verify with:
{keys}</source>
<translation>Dieser Schlüssel trat an die Stelle eines früheren. Früher signierte Nachweise lassen sich prüfen mit:
{keys}</translation>
</message>
</context>
<context>
<name>FieldsEditor</name>
<message>
<source>Its recipients are others than those of the source</source>
<translation>Seine Empfänger sind andere als die der Quelle</translation>
</message>
<message>
<source>Who receives this field</source>
<translation>Wer dieses Feld erhält</translation>
</message>
<message>
<source>One recipient per line; none at all where nobody receives it.</source>
<translation>Ein Empfänger je Zeile; gar keiner, wenn es niemand erhält.</translation>
</message>
<message>
<source>Fields of which something else is told</source>
<translation>Felder, zu denen anderes mitgeteilt wird</translation>
</message>
<message>
<source>Choose a field, or type its name. What stays empty is as the source says.</source>
<translation>Wählen Sie ein Feld oder geben Sie seinen Namen ein. Was leer bleibt, ist wie bei der Quelle.</translation>
</message>
<message>
<source>Field</source>
<translation>Feld</translation>
</message>
<message>
<source>Told of differently: {fields}</source>
<translation>Abweichend mitgeteilt: {fields}</translation>
</message>
</context>
<context>
<name>SourceForm</name>
<message>
<source>Add a data source</source>
<translation>Datenquelle hinzufügen</translation>
</message>
<message>
<source>Choose a file…</source>
<translation>Datei wählen…</translation>
</message>
<message>
<source>Read its tables</source>
<translation>Tabellen lesen</translation>
</message>
<message>
<source>Search whatever the database's own foreign keys lead to as well</source>
<translation>Auch durchsuchen, wohin die Fremdschlüssel der Datenbank führen</translation>
</message>
<message>
<source>Add the data source</source>
<translation>Datenquelle hinzufügen</translation>
</message>
<message>
<source>Leave it as it was</source>
<translation>Lassen, wie es war</translation>
</message>
<message>
<source>Change a data source</source>
<translation>Datenquelle ändern</translation>
</message>
<message>
<source>Keep the changes</source>
<translation>Änderungen behalten</translation>
</message>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
<message>
<source>Database</source>
<translation>Datenbank</translation>
</message>
<message>
<source>Table file (CSV, spreadsheet, JSON)</source>
<translation>Tabellendatei (CSV, Tabellenkalkulation, JSON)</translation>
</message>
<message>
<source>Web server log, or a set of them</source>
<translation>Webserver-Protokoll oder mehrere davon</translation>
</message>
<message>
<source>Cookies and preferences (table or JSON)</source>
<translation>Cookies und Präferenzen (Tabelle oder JSON)</translation>
</message>
<message>
<source>Folder of documents and messages</source>
<translation>Ordner mit Dokumenten und Nachrichten</translation>
</message>
<message>
<source>Mailbox (mbox or maildir)</source>
<translation>Postfach (mbox oder Maildir)</translation>
</message>
<message>
<source>Name</source>
<translation>Name</translation>
</message>
<message>
<source>As people call it: "Shop database".</source>
<translation>Wie man sie nennt: „Shop-Datenbank“.</translation>
</message>
<message>
<source>Kind</source>
<translation>Art</translation>
</message>
<message>
<source>File, or address of the database</source>
<translation>Datei oder Adresse der Datenbank</translation>
</message>
<message>
<source>Like postgresql://user@server/shop, mysql://…, mssql://…; never with a password in it. Of a web server log a folder or a set, like access.log*, is searched as a whole.</source>
<translation>Wie postgresql://user@server/shop, mysql://…, mssql://…; nie mit einem Passwort darin. Bei einem Webserver-Protokoll wird ein Ordner oder ein Satz wie access.log* als Ganzes durchsucht.</translation>
</message>
<message>
<source>Password of the database user</source>
<translation>Passwort des Datenbankbenutzers</translation>
</message>
<message>
<source>Kept in this computer's keychain alone, under the name of the data source.</source>
<translation>Liegt nur im Schlüsselbund dieses Rechners, unter dem Namen der Datenquelle.</translation>
</message>
<message>
<source>One column, or several with commas between them.</source>
<translation>Eine Spalte oder mehrere, durch Kommas getrennt.</translation>
</message>
<message>
<source>Table with one row per person</source>
<translation>Tabelle mit einer Zeile je Person</translation>
</message>
<message>
<source>Its key column</source>
<translation>Ihre Schlüsselspalte</translation>
</message>
<message>
<source>People are found by</source>
<translation>Personen werden gefunden über</translation>
</message>
<message>
<source>Contact points on file</source>
<translation>Hinterlegte Kontaktwege</translation>
</message>
<message>
<source>Codes and answers go only to what stands in these columns.</source>
<translation>Codes und Antworten gehen nur an das, was in diesen Spalten steht.</translation>
</message>
<message>
<source>Other tables that belong to the person</source>
<translation>Weitere Tabellen, die zur Person gehören</translation>
</message>
<message>
<source>What people are told about it (Article 15 GDPR)</source>
<translation>Was dazu mitgeteilt wird (Artikel 15 DSGVO)</translation>
</message>
<message>
<source>Profiling too: how it decides, and what follows for the person.</source>
<translation>Auch Profiling: wie entschieden wird und was für die Person daraus folgt.</translation>
</message>
<message>
<source>For example: "United States; standard contractual clauses".</source>
<translation>Zum Beispiel: „USA; Standardvertragsklauseln“.</translation>
</message>
<message>
<source>Who receives them</source>
<translation>Wer sie erhält</translation>
</message>
<message>
<source>One recipient per line; they must be told of corrections (Article 19 GDPR).</source>
<translation>Ein Empfänger je Zeile; ihnen müssen Berichtigungen mitgeteilt werden (Artikel 19 DSGVO).</translation>
</message>
<message>
<source>Who answers for it in the organisation</source>
<translation>Wer in der Organisation dafür zuständig ist</translation>
</message>
<message>
<source>What the data are used for</source>
<translation>Wofür die Daten verwendet werden</translation>
</message>
<message>
<source>Legal basis</source>
<translation>Rechtsgrundlage</translation>
</message>
<message>
<source>Categories of personal data</source>
<translation>Kategorien personenbezogener Daten</translation>
</message>
<message>
<source>How long they are kept</source>
<translation>Speicherdauer</translation>
</message>
<message>
<source>Where they come from</source>
<translation>Woher sie stammen</translation>
</message>
<message>
<source>Decisions a machine takes with them</source>
<translation>Automatisierte Entscheidungen damit</translation>
</message>
<message>
<source>Transfers to other countries, and their safeguards</source>
<translation>Übermittlungen in Drittländer und deren Garantien</translation>
</message>
<message>
<source>E-mail address</source>
<translation>E-Mail-Adresse</translation>
</message>
<message>
<source>Telephone</source>
<translation>Telefon</translation>
</message>
<message>
<source>IP address</source>
<translation>IP-Adresse</translation>
</message>
<message>
<source>Cookie identifier</source>
<translation>Cookie-Kennung</translation>
</message>
<message>
<source>E-mail column</source>
<translation>E-Mail-Spalte</translation>
</message>
<message>
<source>Telephone column</source>
<translation>Telefonspalte</translation>
</message>
<message>
<source>Postal address columns</source>
<translation>Spalten der Postanschrift</translation>
</message>
<message>
<source>Read its columns</source>
<translation>Spalten lesen</translation>
</message>
<message>
<source>Choose a folder…</source>
<translation>Ordner wählen…</translation>
</message>
<message>
<source>Choose a file</source>
<translation>Datei wählen</translation>
</message>
<message>
<source>Choose a file or type an address first.</source>
<translation>Wählen Sie zuerst eine Datei oder geben Sie eine Adresse ein.</translation>
</message>
<message>
<source>Sheet {name}</source>
<translation>Blatt {name}</translation>
</message>
<message>
<source>encoding {encoding}</source>
<translation>Zeichenkodierung {encoding}</translation>
</message>
<message>
<source>columns set apart by: {delimiter}</source>
<translation>Spalten getrennt durch: {delimiter}</translation>
</message>
<message>
<source>columns {columns}</source>
<translation>Spalten {columns}</translation>
</message>
<message>
<source>hidden: {what}</source>
<translation>ausgeblendet: {what}</translation>
</message>
<message>
<source>Give it a name.</source>
<translation>Geben Sie ihr einen Namen.</translation>
</message>
<message>
<source>Say where it is.</source>
<translation>Sagen Sie, wo sie ist.</translation>
</message>
<message>
<source>People have a right to know the purpose.</source>
<translation>Betroffene haben ein Recht, den Zweck zu erfahren.</translation>
</message>
<message>
<source>Which table has one row per person?</source>
<translation>Welche Tabelle hat eine Zeile je Person?</translation>
</message>
<message>
<source>Which column tells the rows apart?</source>
<translation>Welche Spalte unterscheidet die Zeilen?</translation>
</message>
</context>
<context>
<name>ErasingFields</name>
<message>
<source>By hand: Redress only notes who did it</source>
<translation>Von Hand: Redress hält nur fest, wer es getan hat</translation>
</message>
<message>
<source>The row is deleted</source>
<translation>Die Zeile wird gelöscht</translation>
</message>
<message>
<source>The fields of the row are emptied</source>
<translation>Die Felder der Zeile werden geleert</translation>
</message>
<message>
<source>Erasing and restricting</source>
<translation>Löschen und Einschränken</translation>
</message>
<message>
<source>Databases and CSV files can be changed by Redress at the stage of carrying out, after a look at what would change. What is not filled in here is done by hand.</source>
<translation>Datenbanken und CSV-Dateien kann Redress im Schritt Ausführen ändern, nachdem Sie gesehen haben, was sich ändern würde. Was hier nicht ausgefüllt ist, geschieht von Hand.</translation>
</message>
<message>
<source>When a row is erased</source>
<translation>Wenn eine Zeile gelöscht wird</translation>
</message>
<message>
<source>Column that marks a row as restricted</source>
<translation>Spalte, die eine Zeile als eingeschränkt markiert</translation>
</message>
<message>
<source>What stands in it then</source>
<translation>Was dann darin steht</translation>
</message>
</context>
<context>
<name>SourcesPage</name>
<message>
<source>Add a data source…</source>
<translation>Datenquelle hinzufügen…</translation>
</message>
<message>
<source>Data sources</source>
<translation>Datenquellen</translation>
</message>
<message>
<source>Where personal data are kept. Each of them is searched when a request is collected.</source>
<translation>Wo personenbezogene Daten liegen. Jede davon wird durchsucht, wenn zu einem Antrag gesammelt wird.</translation>
</message>
<message>
<source>There is no data source yet, so nothing can be found.</source>
<translation>Es gibt noch keine Datenquelle, also lässt sich nichts finden.</translation>
</message>
<message>
<source>{name} was changed.</source>
<translation>{name} wurde geändert.</translation>
</message>
<message>
<source>{name} was added.</source>
<translation>{name} wurde hinzugefügt.</translation>
</message>
</context>
<context>
<name>SourceCard</name>
<message>
<source>Where</source>
<translation>Wo</translation>
</message>
<message>
<source>Answers for it</source>
<translation>Zuständig</translation>
</message>
<message>
<source>Purpose</source>
<translation>Zweck</translation>
</message>
<message>
<source>Legal basis</source>
<translation>Rechtsgrundlage</translation>
</message>
<message>
<source>Categories</source>
<translation>Kategorien</translation>
</message>
<message>
<source>Kept</source>
<translation>Aufbewahrt</translation>
</message>
<message>
<source>Origin</source>
<translation>Herkunft</translation>
</message>
<message>
<source>Recipients</source>
<translation>Empfänger</translation>
</message>
<message>
<source>Transfers</source>
<translation>Übermittlungen</translation>
</message>
<message>
<source>Decided by machines</source>
<translation>Automatisiert entschieden</translation>
</message>
<message>
<source>Fields told of differently</source>
<translation>Abweichend mitgeteilte Felder</translation>
</message>
<message>
<source>Change…</source>
<translation>Ändern…</translation>
</message>
<message>
<source>Change {name}</source>
<translation>{name} ändern</translation>
</message>
<message>
<source>Take off the list…</source>
<translation>Aus der Liste nehmen…</translation>
</message>
<message>
<source>Take {name} off the list</source>
<translation>{name} aus der Liste nehmen</translation>
</message>
<message>
<source>Take off the list</source>
<translation>Aus der Liste nehmen</translation>
</message>
<message>
<source>Really take {name} off the list</source>
<translation>{name} wirklich aus der Liste nehmen</translation>
</message>
<message>
<source>Keep it</source>
<translation>Behalten</translation>
</message>
<message>
<source>It will not be searched any more. What was found in it stays.</source>
<translation>Sie wird nicht mehr durchsucht. Was darin gefunden wurde, bleibt.</translation>
</message>
</context>
<context>
<name>sources</name>
<message>
<source>Database</source>
<translation>Datenbank</translation>
</message>
<message>
<source>Table file</source>
<translation>Tabellendatei</translation>
</message>
<message>
<source>Web server log</source>
<translation>Webserver-Protokoll</translation>
</message>
<message>
<source>Mailbox</source>
<translation>Postfach</translation>
</message>
<message>
<source>Cookies and preferences</source>
<translation>Cookies und Präferenzen</translation>
</message>
<message>
<source>Folder of documents</source>
<translation>Ordner mit Dokumenten</translation>
</message>
</context>
<context>
<name>StageGuidance</name>
<message>
<source>Sources</source>
<translation>Quellen</translation>
</message>
</context>
<context>
<name>StageButton</name>
<message>
<source>Stage {number} of {of}: {stage}, {status}</source>
<translation>Schritt {number} von {of}: {stage}, {status}</translation>
</message>
</context>
<context>
<name>StageRail</name>
<message>
<source>Stages of the request</source>
<translation>Schritte des Antrags</translation>
</message>
</context>
<context>
<name>ApprovalCard</name>
<message>
<source>Choose the second officer</source>
<translation>Zweite Person wählen</translation>
</message>
<message>
<source>Nobody else may review yet.</source>
<translation>Noch darf niemand anderes prüfen.</translation>
</message>
<message>
<source>Whoever prepared the documents cannot approve them, nor can someone without a passphrase. Let an administrator add a second officer, a reviewer or an administrator, on the Officers page, or give one there a new passphrase; that officer then approves here.</source>
<translation>Wer die Dokumente vorbereitet hat, kann sie nicht freigeben, ebenso wenig jemand ohne Passphrase. Lassen Sie einen Administrator auf der Seite Bearbeiter eine zweite Person (Prüfer oder Administrator) hinzufügen oder einer dort eine neue Passphrase geben; diese gibt dann hier frei.</translation>
</message>
<message>
<source>Second officer</source>
<translation>Zweite Person</translation>
</message>
<message>
<source>Reads the documents above. Not the one who prepared them.</source>
<translation>Liest die Dokumente oben. Nicht die Person, die sie vorbereitet hat.</translation>
</message>
<message>
<source>The second officer's own passphrase</source>
<translation>Eigene Passphrase der zweiten Person</translation>
</message>
<message>
<source>Approval by a second officer</source>
<translation>Freigabe durch eine zweite Person</translation>
</message>
<message>
<source>Approved by {officer} on {when}.</source>
<translation>Freigegeben von {officer} am {when}.</translation>
</message>
<message>
<source>approved</source>
<translation>freigegeben</translation>
</message>
<message>
<source>{given} It is for these exact documents; any change voids it.</source>
<translation>{given} Sie gilt für genau diese Dokumente; jede Änderung hebt sie auf.</translation>
</message>
<message>
<source>Package {hash}</source>
<translation>Paket {hash}</translation>
</message>
<message>
<source>approval void</source>
<translation>Freigabe hinfällig</translation>
</message>
</context>
<context>
<name>CarryOutPage</name>
<message>
<source>Make the letter that confirms it</source>
<translation>Bestätigungsbrief erstellen</translation>
</message>
<message>
<source>Where a data source is described so, Redress erases or restricts in it. Elsewhere whoever looks after it does, and you record who, when and where. The answer to the person says the same.</source>
<translation>Wo eine Datenquelle so beschrieben ist, löscht oder schränkt Redress darin ein. Sonst tut es, wer sie betreut, und Sie halten fest, wer, wann und wo. Die Antwort an die Person sagt dasselbe.</translation>
</message>
<message>
<source>Carry out</source>
<translation>Ausführen</translation>
</message>
<message>
<source>Record it</source>
<translation>Erfassen</translation>
</message>
<message>
<source>With the first entry, the sender's address goes on the suppression list of Redress.</source>
<translation>Mit dem ersten Eintrag kommt die Absenderadresse auf die Sperrliste von Redress.</translation>
</message>
<message>
<source>Recorded for every place.</source>
<translation>Für jeden Ort erfasst.</translation>
</message>
<message>
<source>Nothing was found to which it applies.</source>
<translation>Es wurde nichts gefunden, worauf es zutrifft.</translation>
</message>
<message>
<source>{place}: one item</source>
<translation>{place}: ein Eintrag</translation>
</message>
<message>
<source>done</source>
<translation>erledigt</translation>
</message>
<message>
<source>not done</source>
<translation>nicht erledigt</translation>
</message>
<message>
<source>Take back</source>
<translation>Zurücknehmen</translation>
</message>
<message>
<source>Take back what is recorded of {place}</source>
<translation>Zurücknehmen, was zu {place} erfasst ist</translation>
</message>
<message>
<source>The letter {name} lies under Documents.</source>
<translation>Der Brief {name} liegt unter Dokumente.</translation>
</message>
</context>
<context>
<name>ClosePage</name>
<message>
<source>Still open</source>
<translation>Noch offen</translation>
</message>
<message>
<source>Before closing, see to it that</source>
<translation>Vor dem Abschluss sicherstellen</translation>
</message>
<message>
<source>Time</source>
<translation>Zeit</translation>
</message>
<message>
<source>What was done</source>
<translation>Was getan wurde</translation>
</message>
<message>
<source>Close</source>
<translation>Abschluss</translation>
</message>
<message>
<source>Finish and close</source>
<translation>Beenden und abschließen</translation>
</message>
<message>
<source>✓  Nothing is open; the case can be closed.</source>
<translation>✓  Nichts ist offen; der Fall kann abgeschlossen werden.</translation>
</message>
<message>
<source>Received</source>
<translation>Eingegangen</translation>
</message>
<message>
<source>Due</source>
<translation>Fällig</translation>
</message>
<message>
<source>no due date</source>
<translation>keine Frist</translation>
</message>
<message>
<source>Closed</source>
<translation>Abgeschlossen</translation>
</message>
<message>
<source>Answered</source>
<translation>Beantwortet</translation>
</message>
<message>
<source>closed</source>
<translation>abgeschlossen</translation>
</message>
<message>
<source>Closed on {when} by {officer}.</source>
<translation>Abgeschlossen am {when} von {officer}.</translation>
</message>
<message>
<source>Closed on {when}.</source>
<translation>Abgeschlossen am {when}.</translation>
</message>
<message>
<source>It can be read, but no longer changed; everything that happened stands under History. To change it, reopen it under More…</source>
<translation>Er kann gelesen, aber nicht mehr geändert werden; alles Geschehene steht unter Verlauf. Um ihn zu ändern, öffnen Sie ihn unter Mehr… wieder.</translation>
</message>
<message>
<source>not decided</source>
<translation>nicht entschieden</translation>
</message>
<message>
<source>{how} on {when} by {officer}</source>
<translation>{how} am {when} von {officer}</translation>
</message>
<message>
<source>Identity</source>
<translation>Identität</translation>
</message>
<message>
<source>Disclosed</source>
<translation>Mitgeteilt</translation>
</message>
<message>
<source>{count} of {total}</source>
<translation>{count} von {total}</translation>
</message>
<message>
<source>Withheld</source>
<translation>Zurückgehalten</translation>
</message>
<message>
<source>Corrected at their source</source>
<translation>An der Quelle berichtigt</translation>
</message>
<message>
<source>Done at the sources</source>
<translation>An den Quellen erledigt</translation>
</message>
<message>
<source>Recipients told</source>
<translation>Informierte Empfänger</translation>
</message>
<message>
<source>Documents</source>
<translation>Dokumente</translation>
</message>
<message>
<source>Left the program</source>
<translation>Hat das Programm verlassen</translation>
</message>
<message>
<source>not yet</source>
<translation>noch nicht</translation>
</message>
<message>
<source>done</source>
<translation>erledigt</translation>
</message>
<message>
<source>not done, on a ground</source>
<translation>nicht erledigt, mit Grund</translation>
</message>
</context>
<context>
<name>close</name>
<message>
<source>not yet</source>
<translation>noch nicht</translation>
</message>
<message>
<source>{day}, too late: {days} days after the due date</source>
<translation>{day}, zu spät: {days} Tage nach Fristende</translation>
</message>
<message>
<source>{day}, in time</source>
<translation>{day}, fristgerecht</translation>
</message>
</context>
<context>
<name>CodeCard</name>
<message>
<source>The code that came back</source>
<translation>Der zurückgekommene Code</translation>
</message>
<message>
<source>As the person gave it; spaces, dashes and capitals do not matter.</source>
<translation>So wie die Person ihn nannte; Leerzeichen, Striche und Großschreibung spielen keine Rolle.</translation>
</message>
<message>
<source>Check the code</source>
<translation>Code prüfen</translation>
</message>
<message>
<source>One-time code</source>
<translation>Einmalcode</translation>
</message>
<message>
<source>Went out to</source>
<translation>Ging an</translation>
</message>
<message>
<source>a contact point chosen before</source>
<translation>einen früher gewählten Kontaktweg</translation>
</message>
<message>
<source>Holds until</source>
<translation>Gilt bis</translation>
</message>
<message>
<source>Attempts left</source>
<translation>Verbleibende Versuche</translation>
</message>
<message>
<source>No code is out.</source>
<translation>Kein Code ist unterwegs.</translation>
</message>
<message>
<source>The code came back and was the right one.</source>
<translation>Der Code kam zurück und war der richtige.</translation>
</message>
<message>
<source>The last code was mistyped too often; it is void.</source>
<translation>Der letzte Code wurde zu oft falsch eingegeben; er ist ungültig.</translation>
</message>
<message>
<source>The last code is void. A new one can be made above.</source>
<translation>Der letzte Code ist ungültig. Oben lässt sich ein neuer erstellen.</translation>
</message>
<message>
<source>Type the code that came back.</source>
<translation>Geben Sie den zurückgekommenen Code ein.</translation>
</message>
</context>
<context>
<name>CollectPage</name>
<message>
<source>Search again</source>
<translation>Erneut suchen</translation>
</message>
<message>
<source>Search</source>
<translation>Suche</translation>
</message>
<message>
<source>Collect</source>
<translation>Sammeln</translation>
</message>
<message>
<source>Search the data sources</source>
<translation>Datenquellen durchsuchen</translation>
</message>
<message>
<source>Searching the data sources…</source>
<translation>Die Datenquellen werden durchsucht…</translation>
</message>
<message>
<source>Whom else the findings name: {source} ({number} of {of})</source>
<translation>Wen die Funde sonst nennen: {source} ({number} von {of})</translation>
</message>
<message>
<source>{source} ({number} of {of})</source>
<translation>{source} ({number} von {of})</translation>
</message>
<message>
<source>{count} found so far</source>
<translation>bisher {count} gefunden</translation>
</message>
<message>
<source>: {done} of {total} {unit}</source>
<translation>: {done} von {total} {unit}</translation>
</message>
<message>
<source>: {done} {unit}</source>
<translation>: {done} {unit}</translation>
</message>
<message>
<source>, in {place}</source>
<translation>, in {place}</translation>
</message>
<message>
<source>A search term belongs to another person on file; it was not searched for.</source>
<translation>Ein Suchbegriff gehört zu einer anderen hinterlegten Person; danach wurde nicht gesucht.</translation>
</message>
</context>
<context>
<name>SearchResults</name>
<message>
<source>The data sources have not been searched yet.</source>
<translation>Die Datenquellen wurden noch nicht durchsucht.</translation>
</message>
<message>
<source>{count} found</source>
<translation>{count} gefunden</translation>
</message>
<message>
<source>{count} {unit} unreadable</source>
<translation>{count} {unit} nicht lesbar</translation>
</message>
<message>
<source>partly searched</source>
<translation>teilweise durchsucht</translation>
</message>
<message>
<source>not searched</source>
<translation>nicht durchsucht</translation>
</message>
<message>
<source>Nothing has changed since the search before.</source>
<translation>Seit der vorigen Suche hat sich nichts geändert.</translation>
</message>
<message>
<source>Since the search before: {new} new, {gone} gone.</source>
<translation>Seit der vorigen Suche: {new} neu, {gone} verschwunden.</translation>
</message>
<message>
<source>{read} {unit} read on {when}</source>
<translation>{read} {unit} gelesen am {when}</translation>
</message>
</context>
<context>
<name>ContactPointsCard</name>
<message>
<source>Nobody on file has been chosen at Intake, so there is nothing on file yet.</source>
<translation>Unter Eingang wurde niemand als hinterlegte Person gewählt, also ist noch nichts hinterlegt.</translation>
</message>
<message>
<source>Say since when it has been on file…</source>
<translation>Angeben, seit wann er hinterlegt ist…</translation>
</message>
<message>
<source>It reaches the person no more…</source>
<translation>Erreicht die Person nicht mehr…</translation>
</message>
<message>
<source>It reaches the person after all</source>
<translation>Erreicht die Person doch</translation>
</message>
<message>
<source>Contact points on file</source>
<translation>Hinterlegte Kontaktwege</translation>
</message>
<message>
<source>About this contact point</source>
<translation>Zu diesem Kontaktweg</translation>
</message>
<message>
<source>Out of use since {day}: {why} It does not count.</source>
<translation>Außer Gebrauch seit {day}: {why} Er zählt nicht.</translation>
</message>
<message>
<source>Out of use: it does not count.</source>
<translation>Außer Gebrauch: Er zählt nicht.</translation>
</message>
<message>
<source>The source does not say since when; until somebody does, it does not count.</source>
<translation>Die Quelle sagt nicht, seit wann; bis es jemand angibt, zählt er nicht.</translation>
</message>
<message>
<source>On file since {day}, as an officer states: {how}</source>
<translation>Hinterlegt seit {day}, wie ein Bearbeiter angibt: {how}</translation>
</message>
<message>
<source>On file since {day}.</source>
<translation>Hinterlegt seit {day}.</translation>
</message>
<message>
<source>That is less than 30 days before the request, so it does not count.</source>
<translation>Das ist weniger als 30 Tage vor dem Antrag, also zählt er nicht.</translation>
</message>
<message>
<source>Make a letter with a code…</source>
<translation>Brief mit Code erstellen…</translation>
</message>
<message>
<source>Make an e-mail draft with a code…</source>
<translation>E-Mail-Entwurf mit Code erstellen…</translation>
</message>
<message>
<source>Make a message with a code…</source>
<translation>Nachricht mit Code erstellen…</translation>
</message>
<message>
<source>Choose the contact point that the code goes to.</source>
<translation>Wählen Sie den Kontaktweg, an den der Code geht.</translation>
</message>
<message>
<source>You post or send it; Redress sends nothing. A code that is still out becomes void.</source>
<translation>Sie verschicken ihn; Redress sendet nichts. Ein noch ausstehender Code wird ungültig.</translation>
</message>
<message>
<source>A code cannot be written to it. Call back on it, and record the result as other evidence.</source>
<translation>An ihn lässt sich kein Code schreiben. Rufen Sie dort zurück und erfassen Sie das Ergebnis als anderen Nachweis.</translation>
</message>
</context>
<context>
<name>_Statement</name>
<message>
<source>How do you know?</source>
<translation>Woher wissen Sie das?</translation>
</message>
</context>
<context>
<name>VouchingForm</name>
<message>
<source>On file, unchanged, since</source>
<translation>Hinterlegt, unverändert, seit</translation>
</message>
<message>
<source>How that is known</source>
<translation>Woher das bekannt ist</translation>
</message>
<message>
<source>One sentence; it is kept with your name.</source>
<translation>Ein Satz; er wird mit Ihrem Namen aufbewahrt.</translation>
</message>
<message>
<source>Keep this statement</source>
<translation>Angabe behalten</translation>
</message>
</context>
<context>
<name>ReturningForm</name>
<message>
<source>Noticed on</source>
<translation>Bemerkt am</translation>
</message>
<message>
<source>What happened</source>
<translation>Was geschah</translation>
</message>
<message>
<source>For example: the letter came back, the message bounced. It counts no longer, in later cases neither.</source>
<translation>Zum Beispiel: Der Brief kam zurück, die Nachricht war unzustellbar. Er zählt nicht mehr, auch nicht in späteren Fällen.</translation>
</message>
<message>
<source>Take it out of use</source>
<translation>Außer Gebrauch nehmen</translation>
</message>
</context>
<context>
<name>CorrectPage</name>
<message>
<source>Correct another finding…</source>
<translation>Anderen Fund berichtigen…</translation>
</message>
<message>
<source>Correct</source>
<translation>Berichtigen</translation>
</message>
<message>
<source>Correct the chosen finding</source>
<translation>Gewählten Fund berichtigen</translation>
</message>
<message>
<source>Note as told</source>
<translation>Als informiert vermerken</translation>
</message>
<message>
<source>Accept the correction</source>
<translation>Berichtigung annehmen</translation>
</message>
<message>
<source>Accept it in part</source>
<translation>Teilweise annehmen</translation>
</message>
<message>
<source>Refuse the correction</source>
<translation>Berichtigung ablehnen</translation>
</message>
<message>
<source>Plan the correction</source>
<translation>Berichtigung planen</translation>
</message>
<message>
<source>Preview the change</source>
<translation>Änderung vorab ansehen</translation>
</message>
<message>
<source>Preview again</source>
<translation>Erneut vorab ansehen</translation>
</message>
<message>
<source>Approve the correction</source>
<translation>Berichtigung freigeben</translation>
</message>
<message>
<source>Change {field} in {source}</source>
<translation>{field} in {source} ändern</translation>
</message>
<message>
<source>Make the correction instruction</source>
<translation>Berichtigungsanweisung erstellen</translation>
</message>
<message>
<source>Record the confirmation</source>
<translation>Bestätigung festhalten</translation>
</message>
<message>
<source>Begin to take it back</source>
<translation>Rücknahme beginnen</translation>
</message>
<message>
<source>Attach the statement</source>
<translation>Gegendarstellung beifügen</translation>
</message>
<message>
<source>Read back from {source}: {field} is now {value}.</source>
<translation>Zurückgelesen aus {source}: {field} ist jetzt {value}.</translation>
</message>
<message>
<source>The person asks for no correction, and no finding is marked as wrong.</source>
<translation>Die Person verlangt keine Berichtigung, und kein Fund ist als falsch markiert.</translation>
</message>
<message>
<source>The data sources have not been searched yet; corrections are made to what was found.</source>
<translation>Die Datenquellen wurden noch nicht durchsucht; berichtigt wird, was gefunden wurde.</translation>
</message>
<message>
<source>The request names no change. Choose the finding that is wrong, or mark it at Collect.</source>
<translation>Der Antrag nennt keine Änderung. Wählen Sie den falschen Fund, oder markieren Sie ihn unter Sammeln.</translation>
</message>
<message>
<source>Asked for: {wish}</source>
<translation>Verlangt: {wish}</translation>
</message>
<message>
<source>no finding yet</source>
<translation>noch kein Fund</translation>
</message>
<message>
<source>{count} findings may be meant. Choose the one that is.</source>
<translation>{count} Funde könnten gemeint sein. Wählen Sie den richtigen.</translation>
</message>
<message>
<source>No finding seems to match this. Choose the one that is meant.</source>
<translation>Kein Fund scheint dazu zu passen. Wählen Sie den gemeinten.</translation>
</message>
</context>
<context>
<name>CorrectionCard</name>
<message>
<source>What the source said</source>
<translation>Was die Quelle sagte</translation>
</message>
<message>
<source>Change the plan</source>
<translation>Plan ändern</translation>
</message>
<message>
<source>Change the decision</source>
<translation>Entscheidung ändern</translation>
</message>
<message>
<source>Take this correction back…</source>
<translation>Diese Berichtigung zurücknehmen…</translation>
</message>
<message>
<source>Attach a statement of disagreement…</source>
<translation>Gegendarstellung beifügen…</translation>
</message>
<message>
<source>Not now</source>
<translation>Nicht jetzt</translation>
</message>
<message>
<source>Do not correct it: disclose it as it is</source>
<translation>Nicht berichtigen: so mitteilen, wie es ist</translation>
</message>
<message>
<source>{field} is to be</source>
<translation>{field} soll werden</translation>
</message>
<message>
<source>Reason for correcting {field}</source>
<translation>Grund für die Berichtigung von {field}</translation>
</message>
<message>
<source>Why the value on file is wrong.</source>
<translation>Warum der hinterlegte Wert falsch ist.</translation>
</message>
<message>
<source>What shows {field} to be right</source>
<translation>Was {field} als richtig belegt</translation>
</message>
<message>
<source>A document, a register, or the word of the verified person.</source>
<translation>Ein Dokument, ein Register oder das Wort der verifizierten Person.</translation>
</message>
<message>
<source>Change the plan for {field}</source>
<translation>Plan für {field} ändern</translation>
</message>
<message>
<source>Change the decision on {field}</source>
<translation>Entscheidung über {field} ändern</translation>
</message>
<message>
<source>Take the correction of {field} back</source>
<translation>Berichtigung von {field} zurücknehmen</translation>
</message>
<message>
<source>Attach a statement of disagreement about {field}</source>
<translation>Gegendarstellung zu {field} beifügen</translation>
</message>
<message>
<source>Do not correct {field}: disclose it as it is</source>
<translation>{field} nicht berichtigen: so mitteilen, wie es ist</translation>
</message>
<message>
<source>Do not take it back</source>
<translation>Nicht zurücknehmen</translation>
</message>
</context>
<context>
<name>DecisionForm</name>
<message>
<source>Accept it as it was asked for</source>
<translation>Wie verlangt annehmen</translation>
</message>
<message>
<source>Accept it in part: another value</source>
<translation>Teilweise annehmen: ein anderer Wert</translation>
</message>
<message>
<source>Refuse it</source>
<translation>Ablehnen</translation>
</message>
<message>
<source>Redress changes it at its source</source>
<translation>Redress ändert es an seiner Quelle</translation>
</message>
<message>
<source>Whoever keeps the system, by a printed instruction</source>
<translation>Wer das System betreut, nach gedruckter Anweisung</translation>
</message>
<message>
<source>{field} is to be instead</source>
<translation>{field} soll stattdessen lauten</translation>
</message>
<message>
<source>Ground for {field}</source>
<translation>Grund für {field}</translation>
</message>
<message>
<source>What the person is told of {field}</source>
<translation>Was der Person zu {field} mitgeteilt wird</translation>
</message>
<message>
<source>It stands in the letter to the person, beside the ground.</source>
<translation>Es steht im Schreiben an die Person, neben dem Grund.</translation>
</message>
<message>
<source>Who changes {field}</source>
<translation>Wer {field} ändert</translation>
</message>
<message>
<source>For a source that cannot be written to from here: a mainframe, a contractor.</source>
<translation>Für eine Quelle, in die von hier nicht geschrieben werden kann: ein Großrechner, ein Auftragnehmer.</translation>
</message>
<message>
<source>Decision on {field}</source>
<translation>Entscheidung über {field}</translation>
</message>
<message>
<source>Choose…</source>
<translation>Wählen…</translation>
</message>
</context>
<context>
<name>SecondOfficerForm</name>
<message>
<source>Choose the second officer</source>
<translation>Zweite Person wählen</translation>
</message>
<message>
<source>Second officer for {field}</source>
<translation>Zweite Person für {field}</translation>
</message>
<message>
<source>Sees the change above. Not the one who proposed or accepted it.</source>
<translation>Sieht die Änderung oben. Nicht, wer sie vorgeschlagen oder angenommen hat.</translation>
</message>
<message>
<source>The second officer's own passphrase</source>
<translation>Eigene Passphrase der zweiten Person</translation>
</message>
</context>
<context>
<name>InstructionForm</name>
<message>
<source>To whom the instruction for {field} goes, line by line</source>
<translation>An wen die Anweisung für {field} geht, Zeile für Zeile</translation>
</message>
<message>
<source>Whoever looks after the system. It names every correction of this source made by hand.</source>
<translation>Wer das System betreut. Sie nennt jede Berichtigung dieser Quelle, die von Hand geschieht.</translation>
</message>
</context>
<context>
<name>ConfirmationForm</name>
<message>
<source>Who confirmed the correction of {field}</source>
<translation>Wer die Berichtigung von {field} bestätigt hat</translation>
</message>
<message>
<source>Corrected on</source>
<translation>Berichtigt am</translation>
</message>
<message>
<source>What {field} reads now, as confirmed</source>
<translation>Was jetzt bei {field} steht, laut Bestätigung</translation>
</message>
<message>
<source>As whoever made the change read it back.</source>
<translation>Wie es zurückgelesen hat, wer die Änderung ausführte.</translation>
</message>
<message>
<source>What shows the correction of {field}</source>
<translation>Was die Berichtigung von {field} zeigt</translation>
</message>
<message>
<source>The confirmation on the instruction, signed; a message and its day.</source>
<translation>Die unterschriebene Bestätigung auf der Anweisung; eine Nachricht mit ihrem Tag.</translation>
</message>
</context>
<context>
<name>UndoForm</name>
<message>
<source>Taking it back is a correction of its own, with the same steps: it is previewed, approved where that is asked for, and made only if the source still holds what was written.</source>
<translation>Die Rücknahme ist eine eigene Berichtigung mit denselben Schritten: Sie hat eine Vorschau, wird freigegeben, wo das verlangt ist, und nur ausgeführt, wenn die Quelle noch enthält, was geschrieben wurde.</translation>
</message>
<message>
<source>Why the correction of {field} is taken back</source>
<translation>Warum die Berichtigung von {field} zurückgenommen wird</translation>
</message>
<message>
<source>What shows the earlier {field} to be right</source>
<translation>Was zeigt, dass der frühere Wert von {field} stimmt</translation>
</message>
</context>
<context>
<name>StatementForm</name>
<message>
<source>In the person's own words. It goes with every later disclosure of this entry ({source}).</source>
<translation>In den eigenen Worten der Person. Sie begleitet jede spätere Offenlegung dieses Eintrags ({source}).</translation>
</message>
<message>
<source>Statement of disagreement about {field}</source>
<translation>Gegendarstellung zu {field}</translation>
</message>
<message>
<source>Received on</source>
<translation>Eingegangen am</translation>
</message>
</context>
<context>
<name>correct</name>
<message>
<source>Place</source>
<translation>Ort</translation>
</message>
<message>
<source>Found there</source>
<translation>Dort gefunden</translation>
</message>
<message>
<source>Asked for</source>
<translation>Verlangt</translation>
</message>
<message>
<source>Is to be</source>
<translation>Soll werden</translation>
</message>
<message>
<source>Reason</source>
<translation>Grund</translation>
</message>
<message>
<source>Evidence</source>
<translation>Nachweis</translation>
</message>
<message>
<source>Ground</source>
<translation>Rechtsgrund</translation>
</message>
<message>
<source>The person is told</source>
<translation>Der Person wird mitgeteilt</translation>
</message>
<message>
<source>Decided by</source>
<translation>Entschieden von</translation>
</message>
<message>
<source>Approved by</source>
<translation>Freigegeben von</translation>
</message>
<message>
<source>Instruction</source>
<translation>Anweisung</translation>
</message>
<message>
<source>{text} (received on {day})</source>
<translation>{text} (eingegangen am {day})</translation>
</message>
<message>
<source>Statement of disagreement</source>
<translation>Gegendarstellung</translation>
</message>
<message>
<source>To {to}: refused.</source>
<translation>In {to}: abgelehnt.</translation>
</message>
<message>
<source>From {was} to {to} on {day}.</source>
<translation>Von {was} in {to} am {day}.</translation>
</message>
<message>
<source>Before</source>
<translation>Vorher</translation>
</message>
<message>
<source>Printed on {day}, to {whom}.</source>
<translation>Gedruckt am {day}, an {whom}.</translation>
</message>
<message>
<source>Made, to {whom}; it lies under Documents. A second officer approves it there; then it is printed, and what is confirmed is recorded here.</source>
<translation>Erstellt, an {whom}; sie liegt unter Dokumente. Dort gibt eine zweite Person sie frei; dann wird sie gedruckt, und die Bestätigung wird hier festgehalten.</translation>
</message>
<message>
<source>not planned yet</source>
<translation>noch nicht geplant</translation>
</message>
<message>
<source>refused</source>
<translation>abgelehnt</translation>
</message>
<message>
<source>taken back and read back</source>
<translation>zurückgenommen und zurückgelesen</translation>
</message>
<message>
<source>made by hand and confirmed</source>
<translation>von Hand ausgeführt und bestätigt</translation>
</message>
<message>
<source>applied and read back</source>
<translation>angewandt und zurückgelesen</translation>
</message>
<message>
<source>to be taken back</source>
<translation>zurückzunehmen</translation>
</message>
<message>
<source>planned, not decided yet</source>
<translation>geplant, noch nicht entschieden</translation>
</message>
<message>
<source>waits to be confirmed</source>
<translation>wartet auf Bestätigung</translation>
</message>
<message>
<source>instruction to be printed</source>
<translation>Anweisung zu drucken</translation>
</message>
<message>
<source>approved</source>
<translation>freigegeben</translation>
</message>
<message>
<source>previewed</source>
<translation>vorab angesehen</translation>
</message>
<message>
<source>accepted in part</source>
<translation>teilweise angenommen</translation>
</message>
<message>
<source>accepted</source>
<translation>angenommen</translation>
</message>
<message>
<source>Confirmed by {who} on {day}: {field} is now {value}</source>
<translation>Bestätigt von {who} am {day}: {field} ist jetzt {value}</translation>
</message>
<message>
<source>Read back from {source}: {field} is now {value}</source>
<translation>Zurückgelesen aus {source}: {field} ist jetzt {value}</translation>
</message>
<message>
<source>Changed from {was} on {when}.</source>
<translation>Geändert von {was} am {when}.</translation>
</message>
<message>
<source>The source holds {value} now.</source>
<translation>Die Quelle enthält jetzt {value}.</translation>
</message>
<message>
<source>This cannot be applied: {holds}</source>
<translation>Das lässt sich nicht anwenden: {holds}</translation>
</message>
<message>
<source>{field}: to {to}</source>
<translation>{field}: in {to}</translation>
</message>
<message>
<source>{field}: from {was} to {to}</source>
<translation>{field}: von {was} in {to}</translation>
</message>
</context>
<context>
<name>DeedCard</name>
<message>
<source>At the source, from here</source>
<translation>An der Quelle, von hier aus</translation>
</message>
<message>
<source>what is done at the source</source>
<translation>was an der Quelle geschieht</translation>
</message>
<message>
<source>Not now</source>
<translation>Nicht jetzt</translation>
</message>
<message>
<source>Erase in {place}…</source>
<translation>In {place} löschen…</translation>
</message>
<message>
<source>Restrict in {place}…</source>
<translation>In {place} einschränken…</translation>
</message>
<message>
<source>{rows} rows with {values} values are deleted in {place}. This cannot be taken back.</source>
<translation>Zeilen, die in {place} gelöscht werden: {rows}, mit {values} Werten. Das lässt sich nicht zurücknehmen.</translation>
</message>
<message>
<source>{values} values in {rows} rows are emptied in {place}. This cannot be taken back.</source>
<translation>Werte, die in {place} geleert werden: {values}, in {rows} Zeilen. Das lässt sich nicht zurücknehmen.</translation>
</message>
<message>
<source>{rows} rows are marked as restricted in {place}.</source>
<translation>Zeilen, die in {place} als eingeschränkt markiert werden: {rows}.</translation>
</message>
<message>
<source>{count} findings are kept on a ground, and stay.</source>
<translation>{count} Funde werden aus einem Grund behalten und bleiben.</translation>
</message>
<message>
<source>Erase them now</source>
<translation>Jetzt löschen</translation>
</message>
<message>
<source>Restrict them now</source>
<translation>Jetzt einschränken</translation>
</message>
<message>
<source>Done at the source, looked at again there, and recorded.</source>
<translation>An der Quelle ausgeführt, dort noch einmal geprüft und festgehalten.</translation>
</message>
</context>
<context>
<name>DisclosePage</name>
<message>
<source>Print…</source>
<translation>Drucken…</translation>
</message>
<message>
<source>Export to a folder…</source>
<translation>In einen Ordner exportieren…</translation>
</message>
<message>
<source>Encrypted copy for sending…</source>
<translation>Verschlüsselte Kopie zum Versand…</translation>
</message>
<message>
<source>Export the data as JSON and CSV…</source>
<translation>Daten als JSON und CSV exportieren…</translation>
</message>
<message>
<source>Note as told</source>
<translation>Als informiert vermerken</translation>
</message>
<message>
<source>Export the documents to a folder</source>
<translation>Dokumente in einen Ordner exportieren</translation>
</message>
<message>
<source>Write an encrypted copy to a folder</source>
<translation>Verschlüsselte Kopie in einen Ordner schreiben</translation>
</message>
<message>
<source>Export the data to a folder</source>
<translation>Daten in einen Ordner exportieren</translation>
</message>
<message>
<source>Exported: {names}.</source>
<translation>Exportiert: {names}.</translation>
</message>
<message>
<source>The documents were handed to the printer.</source>
<translation>Die Dokumente wurden an den Drucker übergeben.</translation>
</message>
<message>
<source>May the documents leave?</source>
<translation>Dürfen die Dokumente hinaus?</translation>
</message>
<message>
<source>Where the answer goes</source>
<translation>Wohin die Antwort geht</translation>
</message>
<message>
<source>Exported files are not encrypted. An encrypted copy has the signed documents inside, and opens with a passphrase that is shown once.</source>
<translation>Exportierte Dateien sind nicht verschlüsselt. Eine verschlüsselte Kopie enthält die signierten Dokumente und öffnet sich mit einer Passphrase, die einmal gezeigt wird.</translation>
</message>
<message>
<source>Left the program</source>
<translation>Hat das Programm verlassen</translation>
</message>
<message>
<source>Disclose</source>
<translation>Mitteilen</translation>
</message>
<message>
<source>not yet</source>
<translation>noch nicht</translation>
</message>
<message>
<source>yes</source>
<translation>ja</translation>
</message>
<message>
<source>Identity verified, everything decided, the exact documents approved by a second officer.</source>
<translation>Identität verifiziert, alles entschieden, genau diese Dokumente von einer zweiten Person freigegeben.</translation>
</message>
<message>
<source>To</source>
<translation>An</translation>
</message>
<message>
<source>No contact point on file may be answered to yet.</source>
<translation>An keinen hinterlegten Kontaktweg darf bisher geantwortet werden.</translation>
</message>
<message>
<source>On file in</source>
<translation>Hinterlegt in</translation>
</message>
<message>
<source>Since</source>
<translation>Seit</translation>
</message>
<message>
<source>{how}, to {to}</source>
<translation>{how}, an {to}</translation>
</message>
<message>
<source>{when} · {officer} · {documents}</source>
<translation>{when} · {officer} · {documents}</translation>
</message>
</context>
<context>
<name>DrawnDocuments</name>
<message>
<source>Documents</source>
<translation>Dokumente</translation>
</message>
<message>
<source>drawn {when} · {size} kB</source>
<translation>erstellt {when} · {size} kB</translation>
</message>
<message>
<source>{name}, redacted: boxes {count} · {size} kB</source>
<translation>{name}, geschwärzt: Felder {count} · {size} kB</translation>
</message>
<message>
<source>Show</source>
<translation>Anzeigen</translation>
</message>
<message>
<source>Show {document}</source>
<translation>{document} anzeigen</translation>
</message>
<message>
<source>SHA-256:
{hash}</source>
<translation>SHA-256:
{hash}</translation>
</message>
<message>
<source>{document}, {count} pages:</source>
<translation>{document}, {count} Seiten:</translation>
</message>
</context>
<context>
<name>EvidenceList</name>
<message>
<source>None yet.</source>
<translation>Noch keine.</translation>
</message>
<message>
<source>Evidence on file</source>
<translation>Hinterlegte Nachweise</translation>
</message>
<message>
<source>Evidence {number}</source>
<translation>Nachweis {number}</translation>
</message>
</context>
<context>
<name>EvidenceForm</name>
<message>
<source>Record other evidence…</source>
<translation>Anderen Nachweis erfassen…</translation>
</message>
<message>
<source>Record this evidence</source>
<translation>Diesen Nachweis erfassen</translation>
</message>
<message>
<source>Through which contact point on file</source>
<translation>Über welchen hinterlegten Kontaktweg</translation>
</message>
<message>
<source>Note</source>
<translation>Notiz</translation>
</message>
<message>
<source>Who saw or heard what.</source>
<translation>Wer was sah oder hörte.</translation>
</message>
<message>
<source>Result</source>
<translation>Ergebnis</translation>
</message>
<message>
<source>The document, where it came as a file</source>
<translation>Das Dokument, falls es als Datei kam</translation>
</message>
<message>
<source>It is compared with the files of all other cases. A copy of an identity document is removed when this is recorded, with the message it came in.</source>
<translation>Es wird mit den Dateien aller anderen Fälle verglichen. Eine Ausweiskopie wird beim Erfassen entfernt, mit der Nachricht, in der sie kam.</translation>
</message>
<message>
<source>Kind of evidence</source>
<translation>Art des Nachweises</translation>
</message>
<message>
<source>None</source>
<translation>Keine</translation>
</message>
<message>
<source>None of the files</source>
<translation>Keine der Dateien</translation>
</message>
<message>
<source>Choose…</source>
<translation>Wählen…</translation>
</message>
<message>
<source>It fits the person on file</source>
<translation>Es passt zur hinterlegten Person</translation>
</message>
<message>
<source>It does not fit</source>
<translation>Es passt nicht</translation>
</message>
<message>
<source>It looks forged</source>
<translation>Es sieht gefälscht aus</translation>
</message>
<message>
<source>The person did not ask for this</source>
<translation>Die Person hat dies nicht verlangt</translation>
</message>
<message>
<source>Call the number on file, never one that the request gives.</source>
<translation>Rufen Sie die hinterlegte Nummer an, nie eine aus dem Antrag.</translation>
</message>
<message>
<source>A thief of the account has it too; never enough alone.</source>
<translation>Die hat auch, wer das Konto gestohlen hat; allein nie genug.</translation>
</message>
<message>
<source>A code that came back from a letter to the address on file.</source>
<translation>Ein Code, der nach einem Brief an die hinterlegte Anschrift zurückkam.</translation>
</message>
<message>
<source>The last resort: look at it, note what fits, and keep no copy.</source>
<translation>Das letzte Mittel: ansehen, notieren, was passt, und keine Kopie behalten.</translation>
</message>
<message>
<source>Strangers often know such answers; it proves little.</source>
<translation>Fremde kennen solche Antworten oft; sie belegt wenig.</translation>
</message>
<message>
<source>The person stood before an officer who could tell who they are.</source>
<translation>Die Person stand vor jemandem, der erkennen konnte, wer sie ist.</translation>
</message>
<message>
<source>That somebody may act for the person; verify who signed it.</source>
<translation>Dass jemand für die Person handeln darf; prüfen Sie, wer unterschrieben hat.</translation>
</message>
<message>
<source>The person answered through a contact point on file.</source>
<translation>Die Person antwortete über einen hinterlegten Kontaktweg.</translation>
</message>
<message>
<source>Through which contact point did it come?</source>
<translation>Über welchen Kontaktweg kam es?</translation>
</message>
<message>
<source>What came of it?</source>
<translation>Was ist dabei herausgekommen?</translation>
</message>
</context>
<context>
<name>FindingChooser</name>
<message>
<source>Findings</source>
<translation>Funde</translation>
</message>
<message>
<source>Correct this finding</source>
<translation>Diesen Fund berichtigen</translation>
</message>
<message>
<source>Choose the finding that is meant</source>
<translation>Den gemeinten Fund wählen</translation>
</message>
<message>
<source>Search the findings</source>
<translation>Funde durchsuchen</translation>
</message>
<message>
<source>Part of a field or value</source>
<translation>Teil eines Felds oder Werts</translation>
</message>
<message>
<source>No finding matches.</source>
<translation>Kein Fund passt.</translation>
</message>
<message>
<source>{shown} of {total} findings; type more of the one you look for.</source>
<translation>{shown} von {total} Funden; geben Sie mehr vom gesuchten ein.</translation>
</message>
<message>
<source>{total} findings.</source>
<translation>{total} Funde.</translation>
</message>
</context>
<context>
<name>FindingDetails</name>
<message>
<source>Choose a finding to see all of it.</source>
<translation>Wählen Sie einen Fund, um ihn ganz zu sehen.</translation>
</message>
<message>
<source>Value of the chosen finding</source>
<translation>Wert des gewählten Funds</translation>
</message>
<message>
<source>Chosen finding</source>
<translation>Gewählter Fund</translation>
</message>
<message>
<source>It names somebody else: look before it is disclosed.</source>
<translation>Er nennt jemand anderen: Ansehen, bevor er mitgeteilt wird.</translation>
</message>
<message>
<source>What</source>
<translation>Was</translation>
</message>
<message>
<source>Where</source>
<translation>Wo</translation>
</message>
<message>
<source>Elsewhere</source>
<translation>Anderswo</translation>
</message>
<message>
<source>{count} more places</source>
<translation>{count} weitere Stellen</translation>
</message>
<message>
<source>When</source>
<translation>Wann</translation>
</message>
<message>
<source>Found by</source>
<translation>Gefunden über</translation>
</message>
<message>
<source>How</source>
<translation>Wie</translation>
</message>
<message>
<source>Found on</source>
<translation>Gefunden am</translation>
</message>
<message>
<source>Others</source>
<translation>Andere</translation>
</message>
<message>
<source>Decision</source>
<translation>Entscheidung</translation>
</message>
<message>
<source>Ground</source>
<translation>Rechtsgrund</translation>
</message>
</context>
<context>
<name>FindingsModel</name>
<message>
<source>What</source>
<translation>Was</translation>
</message>
<message>
<source>Value</source>
<translation>Wert</translation>
</message>
<message>
<source>Decision</source>
<translation>Entscheidung</translation>
</message>
<message>
<source>Others</source>
<translation>Andere</translation>
</message>
<message>
<source>Where</source>
<translation>Wo</translation>
</message>
<message>
<source>Found by</source>
<translation>Gefunden über</translation>
</message>
<message>
<source>When</source>
<translation>Wann</translation>
</message>
<message>
<source>named</source>
<translation>genannt</translation>
</message>
<message>
<source>{place}, and {count} more</source>
<translation>{place} und {count} weitere</translation>
</message>
</context>
<context>
<name>FindingsView</name>
<message>
<source>Show what was found in several sources once for each of them</source>
<translation>Was in mehreren Quellen gefunden wurde, für jede einzeln zeigen</translation>
</message>
<message>
<source>Disclose</source>
<translation>Mitteilen</translation>
</message>
<message>
<source>Withhold…</source>
<translation>Zurückhalten…</translation>
</message>
<message>
<source>Correct</source>
<translation>Berichtigen</translation>
</message>
<message>
<source>Search in the findings</source>
<translation>In den Funden suchen</translation>
</message>
<message>
<source>Show findings of this source</source>
<translation>Funde dieser Quelle zeigen</translation>
</message>
<message>
<source>Show findings with this decision</source>
<translation>Funde mit dieser Entscheidung zeigen</translation>
</message>
<message>
<source>Any decision</source>
<translation>Jede Entscheidung</translation>
</message>
<message>
<source>Findings</source>
<translation>Funde</translation>
</message>
<message>
<source>In the table: D to disclose, W to withhold, C to correct</source>
<translation>In der Tabelle: D mitteilen, W zurückhalten, C berichtigen</translation>
</message>
<message>
<source>All sources</source>
<translation>Alle Quellen</translation>
</message>
<message>
<source>Nothing matches the filter.</source>
<translation>Nichts entspricht dem Filter.</translation>
</message>
<message>
<source>Nothing was found in the data sources.</source>
<translation>In den Datenquellen wurde nichts gefunden.</translation>
</message>
<message>
<source>Select all {count} undecided</source>
<translation>Alle {count} unentschiedenen auswählen</translation>
</message>
<message>
<source>{count} of {shown} shown are selected.</source>
<translation>{count} von {shown} gezeigten sind ausgewählt.</translation>
</message>
</context>
<context>
<name>IdentityPage</name>
<message>
<source>No more than is needed</source>
<translation>Nicht mehr als nötig</translation>
</message>
<message>
<source>Ask only through a contact point that was on file before the request came: only its holder can answer there, and nothing new has to be collected. A copy of an identity document is not asked for by default; it is easily forged, and one more thing that can be lost.</source>
<translation>Fragen Sie nur über einen Kontaktweg, der vor dem Antrag hinterlegt war: Nur sein Inhaber kann dort antworten, und es muss nichts Neues erhoben werden. Eine Ausweiskopie wird nicht standardmäßig verlangt; sie ist leicht zu fälschen und ein weiteres Stück, das verloren gehen kann.</translation>
</message>
<message>
<source>EDPB Guidelines 01/2022 on the right of access, version 2.1, section 3.3; GDPR Articles 5(1)(c) and 12(6).</source>
<translation>EDSA-Leitlinien 01/2022 zum Auskunftsrecht, Version 2.1, Abschnitt 3.3; Artikel 5 Absatz 1 Buchstabe c und Artikel 12 Absatz 6 DSGVO.</translation>
</message>
<message>
<source>Identity</source>
<translation>Identität</translation>
</message>
<message>
<source>Decide on the identity</source>
<translation>Über die Identität entscheiden</translation>
</message>
<message>
<source>Decide again</source>
<translation>Erneut entscheiden</translation>
</message>
<message>
<source>Keep the letter as</source>
<translation>Brief speichern als</translation>
</message>
<message>
<source>Keep the draft as</source>
<translation>Entwurf speichern als</translation>
</message>
<message>
<source>PDF (*.pdf)</source>
<translation>PDF (*.pdf)</translation>
</message>
<message>
<source>E-mail (*.eml)</source>
<translation>E-Mail (*.eml)</translation>
</message>
<message>
<source>The message with the code is kept in {file}. Post or send it yourself, then delete it.</source>
<translation>Die Nachricht mit dem Code liegt in {file}. Verschicken Sie sie selbst und löschen Sie sie danach.</translation>
</message>
<message>
<source>This is the code that went out.</source>
<translation>Das ist der versandte Code.</translation>
</message>
<message>
<source>This is not the code that went out.</source>
<translation>Das ist nicht der versandte Code.</translation>
</message>
<message>
<source>The identity is verified; the data sources can be searched.</source>
<translation>Die Identität ist verifiziert; die Datenquellen können durchsucht werden.</translation>
</message>
<message>
<source>Not verified. The reasons stand at the top of the page.</source>
<translation>Nicht verifiziert. Die Gründe stehen oben auf der Seite.</translation>
</message>
</context>
<context>
<name>DecisionCard</name>
<message>
<source>second officer needed</source>
<translation>zweite Person nötig</translation>
</message>
<message>
<source>Reasons</source>
<translation>Gründe</translation>
</message>
<message>
<source>What to do next</source>
<translation>Nächste Schritte</translation>
</message>
<message>
<source>Answers may go to</source>
<translation>Antworten dürfen gehen an</translation>
</message>
<message>
<source>Decision on the identity</source>
<translation>Entscheidung über die Identität</translation>
</message>
<message>
<source>{when}, {officer}</source>
<translation>{when}, {officer}</translation>
</message>
</context>
<context>
<name>_Warnings</name>
<message>
<source>Take care</source>
<translation>Vorsicht</translation>
</message>
</context>
<context>
<name>IntakePage</name>
<message>
<source>Confirmed</source>
<translation>Bestätigt</translation>
</message>
<message>
<source>Look up again</source>
<translation>Erneut nachschlagen</translation>
</message>
<message>
<source>Received on</source>
<translation>Eingegangen am</translation>
</message>
<message>
<source>The clock starts with this day.</source>
<translation>Mit diesem Tag beginnt die Frist.</translation>
</message>
<message>
<source>Name of the person</source>
<translation>Name der Person</translation>
</message>
<message>
<source>As the letters address them.</source>
<translation>So wie die Briefe sie ansprechen.</translation>
</message>
<message>
<source>Confirm the intake</source>
<translation>Eingang bestätigen</translation>
</message>
<message>
<source>Confirm the intake again</source>
<translation>Eingang erneut bestätigen</translation>
</message>
<message>
<source>Rights the person exercises</source>
<translation>Ausgeübte Rechte</translation>
</message>
<message>
<source>Proposed from the words of the request; they are quoted below each proposal.</source>
<translation>Vorgeschlagen nach dem Wortlaut des Antrags; er ist unter jedem Vorschlag zitiert.</translation>
</message>
<message>
<source>Date of receipt</source>
<translation>Tag des Eingangs</translation>
</message>
<message>
<source>Changes the person asks for</source>
<translation>Verlangte Änderungen</translation>
</message>
<message>
<source>What to search for</source>
<translation>Wonach gesucht wird</translation>
</message>
<message>
<source>One per line, read from the request. That somebody names an address does not prove it theirs.</source>
<translation>Eines je Zeile, aus dem Antrag gelesen. Dass jemand eine Adresse nennt, belegt nicht, dass sie ihm gehört.</translation>
</message>
<message>
<source>Person on file</source>
<translation>Hinterlegte Person</translation>
</message>
<message>
<source>Found in the data sources by what is to be searched for.</source>
<translation>In den Datenquellen gefunden über das, wonach gesucht wird.</translation>
</message>
<message>
<source>Intake</source>
<translation>Eingang</translation>
</message>
<message>
<source>{name}, {source}</source>
<translation>{name}, {source}</translation>
</message>
<message>
<source>Nobody on file matches</source>
<translation>Keine hinterlegte Person passt</translation>
</message>
<message>
<source>Rights</source>
<translation>Rechte</translation>
</message>
<message>
<source>Received</source>
<translation>Eingegangen</translation>
</message>
<message>
<source>Changes</source>
<translation>Änderungen</translation>
</message>
<message>
<source>Person</source>
<translation>Person</translation>
</message>
<message>
<source>The due date is counted again from this day once the intake is confirmed.</source>
<translation>Die Frist wird ab diesem Tag neu gezählt, sobald der Eingang bestätigt ist.</translation>
</message>
<message>
<source>The answer is due on {day}.</source>
<translation>Die Antwort ist fällig am {day}.</translation>
</message>
</context>
<context>
<name>RightsBoxes</name>
<message>
<source>Words that point to {right}</source>
<translation>Wörter, die auf {right} hinweisen</translation>
</message>
<message>
<source>Because of: {words}</source>
<translation>Wegen: {words}</translation>
</message>
</context>
<context>
<name>WishRows</name>
<message>
<source>The request names no change that could be read from it.</source>
<translation>Der Antrag nennt keine Änderung, die sich daraus lesen ließ.</translation>
</message>
<message>
<source>Add a change</source>
<translation>Änderung hinzufügen</translation>
</message>
<message>
<source>What is to be changed</source>
<translation>Was geändert werden soll</translation>
</message>
<message>
<source>From</source>
<translation>Von</translation>
</message>
<message>
<source>To</source>
<translation>An</translation>
</message>
<message>
<source>{name}, change {number}</source>
<translation>{name}, Änderung {number}</translation>
</message>
<message>
<source>Remove</source>
<translation>Entfernen</translation>
</message>
<message>
<source>Remove change {number}</source>
<translation>Änderung {number} entfernen</translation>
</message>
</context>
<context>
<name>SearchTerms</name>
<message>
<source>An e-mail address has an @ in it.</source>
<translation>In einer E-Mail-Adresse steht ein @.</translation>
</message>
<message>
<source>Written like 192.0.2.17 or 2001:db8::17.</source>
<translation>Geschrieben wie 192.0.2.17 oder 2001:db8::17.</translation>
</message>
<message>
<source>Names</source>
<translation>Namen</translation>
</message>
<message>
<source>E-mail addresses</source>
<translation>E-Mail-Adressen</translation>
</message>
<message>
<source>Telephone numbers</source>
<translation>Telefonnummern</translation>
</message>
<message>
<source>IP addresses</source>
<translation>IP-Adressen</translation>
</message>
<message>
<source>Cookie identifiers</source>
<translation>Cookie-Kennungen</translation>
</message>
<message>
<source>Account or customer numbers</source>
<translation>Konto- oder Kundennummern</translation>
</message>
</context>
<context>
<name>MeasureForm</name>
<message>
<source>Record what was done</source>
<translation>Erfassen, was getan wurde</translation>
</message>
<message>
<source>Right</source>
<translation>Recht</translation>
</message>
<message>
<source>Data source</source>
<translation>Datenquelle</translation>
</message>
<message>
<source>What</source>
<translation>Was</translation>
</message>
<message>
<source>Where</source>
<translation>Wo</translation>
</message>
<message>
<source>The list, system or firm, by name.</source>
<translation>Die Liste, das System oder die Firma, mit Namen.</translation>
</message>
<message>
<source>On</source>
<translation>Am</translation>
</message>
<message>
<source>By whom</source>
<translation>Von wem</translation>
</message>
<message>
<source>The person or department that did it.</source>
<translation>Die Person oder Abteilung, die es getan hat.</translation>
</message>
<message>
<source>Ground</source>
<translation>Rechtsgrund</translation>
</message>
<message>
<source>Note</source>
<translation>Notiz</translation>
</message>
<message>
<source>It stands in the letter to the person.</source>
<translation>Es steht im Brief an die Person.</translation>
</message>
<message>
<source>What came of it</source>
<translation>Was daraus wurde</translation>
</message>
<message>
<source>Somewhere else…</source>
<translation>Anderswo…</translation>
</message>
<message>
<source>Erased</source>
<translation>Gelöscht</translation>
</message>
<message>
<source>Kept, on a ground</source>
<translation>Aufbewahrt, mit Grund</translation>
</message>
<message>
<source>Restricted</source>
<translation>Eingeschränkt</translation>
</message>
<message>
<source>Not restricted, on a ground</source>
<translation>Nicht eingeschränkt, mit Grund</translation>
</message>
<message>
<source>Stopped</source>
<translation>Beendet</translation>
</message>
<message>
<source>Goes on, on a ground</source>
<translation>Geht weiter, mit Grund</translation>
</message>
<message>
<source>Choose…</source>
<translation>Wählen…</translation>
</message>
<message>
<source>Everything found there ({count})</source>
<translation>Alles dort Gefundene ({count})</translation>
</message>
</context>
<context>
<name>DayLine</name>
<message>
<source>Write a day as in 24 November 2026, or leave it open.</source>
<translation>Schreiben Sie einen Tag wie 24. November 2026 oder lassen Sie ihn offen.</translation>
</message>
</context>
<context>
<name>PassphraseOnce</name>
<message>
<source>It is kept nowhere and cannot be shown again. Tell the person by another channel than the file goes: by telephone to a number on file, or by letter.</source>
<translation>Sie wird nirgends aufbewahrt und kann nicht erneut gezeigt werden. Teilen Sie sie auf einem anderen Weg mit als die Datei: telefonisch unter einer hinterlegten Nummer oder per Brief.</translation>
</message>
<message>
<source>I have noted it</source>
<translation>Ich habe sie notiert</translation>
</message>
<message>
<source>Passphrase of {file}</source>
<translation>Passphrase von {file}</translation>
</message>
</context>
<context>
<name>PeopleList</name>
<message>
<source>About {person}</source>
<translation>Über {person}</translation>
</message>
<message>
<source>Nobody on file matches</source>
<translation>Keine hinterlegte Person passt</translation>
</message>
<message>
<source>{source}, found by {matched}</source>
<translation>{source}, gefunden über {matched}</translation>
</message>
</context>
<context>
<name>RecipientsCard</name>
<message>
<source>Recipients to be told of the correction (Article 19 GDPR)</source>
<translation>Über die Berichtigung zu informierende Empfänger (Artikel 19 DSGVO)</translation>
</message>
</context>
<context>
<name>RecipientRow</name>
<message>
<source>by e-mail</source>
<translation>per E-Mail</translation>
</message>
<message>
<source>by letter</source>
<translation>per Brief</translation>
</message>
<message>
<source>by telephone</source>
<translation>telefonisch</translation>
</message>
<message>
<source>by …</source>
<translation>per …</translation>
</message>
<message>
<source>How {recipient} was told</source>
<translation>Wie {recipient} informiert wurde</translation>
</message>
<message>
<source>Note as told</source>
<translation>Als informiert vermerken</translation>
</message>
<message>
<source>Note that {recipient} was told</source>
<translation>Vermerken, dass {recipient} informiert wurde</translation>
</message>
<message>
<source>Told,</source>
<translation>Informiert,</translation>
</message>
<message>
<source>Received {field}.</source>
<translation>Erhielt {field}.</translation>
</message>
<message>
<source>told</source>
<translation>informiert</translation>
</message>
<message>
<source>Told on {day}, {how}.</source>
<translation>Informiert am {day}, {how}.</translation>
</message>
<message>
<source>to be told</source>
<translation>zu informieren</translation>
</message>
</context>
<context>
<name>ReviewPage</name>
<message>
<source>Before the documents are drawn</source>
<translation>Bevor die Dokumente erstellt werden</translation>
</message>
<message>
<source>Review</source>
<translation>Prüfung</translation>
</message>
<message>
<source>Draw the documents again</source>
<translation>Dokumente neu erstellen</translation>
</message>
<message>
<source>Draw the documents</source>
<translation>Dokumente erstellen</translation>
</message>
<message>
<source>Approve these exact documents</source>
<translation>Genau diese Dokumente freigeben</translation>
</message>
<message>
<source>Drawing the documents…</source>
<translation>Die Dokumente werden erstellt…</translation>
</message>
<message>
<source>Checking the second officer's passphrase…</source>
<translation>Die Passphrase der zweiten Person wird geprüft…</translation>
</message>
<message>
<source>Drawing document {number} of {of}: {rows} of {all} rows</source>
<translation>Dokument {number} von {of} wird erstellt: {rows} von {all} Zeilen</translation>
</message>
<message>
<source>Everything is there; the documents can be drawn.</source>
<translation>Alles ist da; die Dokumente können erstellt werden.</translation>
</message>
<message>
<source>Prepared by {officer}.</source>
<translation>Vorbereitet von {officer}.</translation>
</message>
<message>
<source>approved</source>
<translation>freigegeben</translation>
</message>
<message>
<source>approval void</source>
<translation>Freigabe hinfällig</translation>
</message>
<message>
<source>to be approved</source>
<translation>zur Freigabe</translation>
</message>
<message>
<source>not drawn yet</source>
<translation>noch nicht erstellt</translation>
</message>
<message>
<source>The documents were approved. They may leave now.</source>
<translation>Die Dokumente wurden freigegeben. Sie dürfen jetzt hinaus.</translation>
</message>
</context>
<context>
<name>RiskCard</name>
<message>
<source>See the risk otherwise…</source>
<translation>Risiko anders einschätzen…</translation>
</message>
<message>
<source>Keep this risk</source>
<translation>Dieses Risiko behalten</translation>
</message>
<message>
<source>Why the risk is seen so</source>
<translation>Warum das Risiko so eingeschätzt wird</translation>
</message>
<message>
<source>One sentence.</source>
<translation>Ein Satz.</translation>
</message>
<message>
<source>A standard risk asks for one proof, a high one for two; an opt-out of advertising for none.</source>
<translation>Ein normales Risiko verlangt einen Nachweis, ein hohes zwei; ein Widerspruch gegen Werbung keinen.</translation>
</message>
<message>
<source>Risk</source>
<translation>Risiko</translation>
</message>
<message>
<source>What a wrong answer could do</source>
<translation>Was eine falsche Antwort anrichten könnte</translation>
</message>
<message>
<source>Two independent proofs are needed, through different contact points or in person. The rules also see a high risk by themselves where the file speaks of a child, a protected address or special categories.</source>
<translation>Zwei unabhängige Nachweise sind nötig, über verschiedene Kontaktwege oder persönlich. Die Regeln sehen auch von selbst ein hohes Risiko, wo die Akte von einem Kind, einer geschützten Anschrift oder besonderen Kategorien spricht.</translation>
</message>
<message>
<source>One proof through a contact point on file is needed. Choose high for health, children, finances, whereabouts, or all that there is about a person.</source>
<translation>Ein Nachweis über einen hinterlegten Kontaktweg ist nötig. Wählen Sie hoch bei Gesundheit, Kindern, Finanzen, Aufenthaltsort oder allem, was es über eine Person gibt.</translation>
</message>
<message>
<source>Why is the risk seen so?</source>
<translation>Warum wird das Risiko so eingeschätzt?</translation>
</message>
</context>
<context>
<name>SenderCard</name>
<message>
<source>Comparison of the sender</source>
<translation>Vergleich des Absenders</translation>
</message>
<message>
<source>Sender</source>
<translation>Absender</translation>
</message>
<message>
<source>What was noticed of the message</source>
<translation>Was an der Nachricht auffiel</translation>
</message>
<message>
<source>Name given</source>
<translation>Angegebener Name</translation>
</message>
<message>
<source>Address</source>
<translation>Adresse</translation>
</message>
<message>
<source>Answers go to</source>
<translation>Antworten gehen an</translation>
</message>
<message>
<source>Server's checks</source>
<translation>Prüfungen des Servers</translation>
</message>
<message>
<source>No address given</source>
<translation>Keine Adresse angegeben</translation>
</message>
<message>
<source>On file</source>
<translation>Hinterlegt</translation>
</message>
<message>
<source>Look-alike address</source>
<translation>Ähnlich aussehende Adresse</translation>
</message>
<message>
<source>Not on file</source>
<translation>Nicht hinterlegt</translation>
</message>
<message>
<source>On file for another person than the one chosen</source>
<translation>Für eine andere als die gewählte Person hinterlegt</translation>
</message>
<message>
<source>answers would go elsewhere</source>
<translation>Antworten gingen anderswohin</translation>
</message>
<message>
<source>{word}, and {also}</source>
<translation>{word}, und {also}</translation>
</message>
</context>
<context>
<name>ThirdPartiesCard</name>
<message>
<source>These may be disclosed</source>
<translation>Diese dürfen mitgeteilt werden</translation>
</message>
<message>
<source>These findings name somebody else</source>
<translation>Diese Funde nennen jemand anderen</translation>
</message>
<message>
<source>Withhold them on the page where findings are decided, or say here why they may be disclosed.</source>
<translation>Halten Sie sie dort zurück, wo über Funde entschieden wird, oder sagen Sie hier, warum sie mitgeteilt werden dürfen.</translation>
</message>
<message>
<source>Why they may be disclosed</source>
<translation>Warum sie mitgeteilt werden dürfen</translation>
</message>
<message>
<source>{count} more follow.</source>
<translation>{count} weitere folgen.</translation>
</message>
</context>
<context>
<name>ActingForCard</name>
<message>
<source>Who asks</source>
<translation>Wer den Antrag stellt</translation>
</message>
<message>
<source>Somebody else asks for the person…</source>
<translation>Jemand anderes stellt ihn für die Person…</translation>
</message>
<message>
<source>Keep who asks</source>
<translation>Angaben behalten</translation>
</message>
<message>
<source>The person alone</source>
<translation>Die Person allein</translation>
</message>
<message>
<source>Mandate dated</source>
<translation>Vollmacht vom</translation>
</message>
<message>
<source>Leave open what you have not seen.</source>
<translation>Lassen Sie offen, was Sie nicht gesehen haben.</translation>
</message>
<message>
<source>Mandate valid until</source>
<translation>Vollmacht gültig bis</translation>
</message>
<message>
<source>signed</source>
<translation>unterschrieben</translation>
</message>
<message>
<source>not signed</source>
<translation>nicht unterschrieben</translation>
</message>
<message>
<source>made out for this organisation</source>
<translation>auf diese Organisation ausgestellt</translation>
</message>
<message>
<source>made out for another one</source>
<translation>auf eine andere ausgestellt</translation>
</message>
<message>
<source>not looked into</source>
<translation>nicht geprüft</translation>
</message>
<message>
<source>Name of the one who acts</source>
<translation>Name der handelnden Person</translation>
</message>
<message>
<source>Signature on the mandate</source>
<translation>Unterschrift auf der Vollmacht</translation>
</message>
<message>
<source>Whom the mandate is made out for</source>
<translation>Auf wen die Vollmacht lautet</translation>
</message>
<message>
<source>Custody of the child</source>
<translation>Sorgerecht für das Kind</translation>
</message>
<message>
<source>As far as is known, the person asks alone.</source>
<translation>Soweit bekannt, stellt die Person den Antrag allein.</translation>
</message>
<message>
<source>Needed: a document that gives authority, recorded as evidence below, and the person's own word through a contact point on file. A young child's word is not asked for.</source>
<translation>Nötig: eine Urkunde über die Vertretungsmacht, unten als Nachweis erfasst, und das Wort der Person selbst über einen hinterlegten Kontaktweg. Das Wort eines kleinen Kindes wird nicht verlangt.</translation>
</message>
</context>
<context>
<name>PersonFactsCard</name>
<message>
<source>What the file says of the person</source>
<translation>Was die Akte über die Person sagt</translation>
</message>
<message>
<source>Enter what the file says…</source>
<translation>Eintragen, was die Akte sagt…</translation>
</message>
<message>
<source>Keep what the file says</source>
<translation>Angaben der Akte behalten</translation>
</message>
<message>
<source>Date of birth on file</source>
<translation>Hinterlegtes Geburtsdatum</translation>
</message>
<message>
<source>From the file, never from the request.</source>
<translation>Aus der Akte, nie aus dem Antrag.</translation>
</message>
<message>
<source>Born on {day}.</source>
<translation>Geboren am {day}.</translation>
</message>
<message>
<source>Nothing that asks for more care is entered.</source>
<translation>Nichts ist eingetragen, was mehr Sorgfalt verlangt.</translation>
</message>
</context>
<context>
<name>AnswerToCard</name>
<message>
<source>Where the answer is asked for</source>
<translation>Wohin die Antwort verlangt wird</translation>
</message>
<message>
<source>The request names a place…</source>
<translation>Der Antrag nennt einen Ort…</translation>
</message>
<message>
<source>Keep where it is asked for</source>
<translation>Angabe behalten, wohin</translation>
</message>
<message>
<source>It names no place</source>
<translation>Er nennt keinen Ort</translation>
</message>
<message>
<source>E-mail address</source>
<translation>E-Mail-Adresse</translation>
</message>
<message>
<source>Postal address</source>
<translation>Postanschrift</translation>
</message>
<message>
<source>Telephone number</source>
<translation>Telefonnummer</translation>
</message>
<message>
<source>Account or app</source>
<translation>Konto oder App</translation>
</message>
<message>
<source>Browser or device, by its cookie</source>
<translation>Browser oder Gerät, über sein Cookie</translation>
</message>
<message>
<source>As the request writes it</source>
<translation>So wie es der Antrag schreibt</translation>
</message>
<message>
<source>The answer is asked for at</source>
<translation>Die Antwort wird verlangt an</translation>
</message>
<message>
<source>It is compared with what was on file before, and never followed on the request's word alone.</source>
<translation>Es wird mit dem früher Hinterlegten verglichen und nie allein auf das Wort des Antrags hin befolgt.</translation>
</message>
<message>
<source>The request names no place.</source>
<translation>Der Antrag nennt keinen Ort.</translation>
</message>
<message>
<source>Which one?</source>
<translation>Welcher?</translation>
</message>
</context>
<context>
<name>ConflictCard</name>
<message>
<source>You and this case</source>
<translation>Sie und dieser Fall</translation>
</message>
<message>
<source>Declare an interest…</source>
<translation>Interesse erklären…</translation>
</message>
<message>
<source>Keep what you declare</source>
<translation>Erklärung behalten</translation>
</message>
<message>
<source>I have no interest in this case</source>
<translation>Ich habe kein Interesse an diesem Fall</translation>
</message>
<message>
<source>Your interest</source>
<translation>Ihr Interesse</translation>
</message>
<message>
<source>In a sentence</source>
<translation>In einem Satz</translation>
</message>
<message>
<source>The person has the same name as you. Is this your own request?</source>
<translation>Die Person heißt wie Sie. Ist das Ihr eigener Antrag?</translation>
</message>
<message>
<source>Whoever has declared an interest may not decide; somebody else has to.</source>
<translation>Wer ein Interesse erklärt hat, darf nicht entscheiden; jemand anderes muss es tun.</translation>
</message>
<message>
<source>Nobody has declared an interest.</source>
<translation>Niemand hat ein Interesse erklärt.</translation>
</message>
</context>
<context>
<name>GroundForm</name>
<message>
<source>Ground for withholding</source>
<translation>Grund der Zurückhaltung</translation>
</message>
<message>
<source>Choose a ground or type one</source>
<translation>Wählen Sie einen Grund oder geben Sie einen ein</translation>
</message>
<message>
<source>The person is told the ground, not the content. Name nobody in it.</source>
<translation>Der Person wird der Grund mitgeteilt, nicht der Inhalt. Nennen Sie darin niemanden.</translation>
</message>
<message>
<source>Do not withhold</source>
<translation>Nicht zurückhalten</translation>
</message>
<message>
<source>Withhold 1 finding</source>
<translation>1 Fund zurückhalten</translation>
</message>
<message>
<source>Withhold {n} findings</source>
<translation>{n} Funde zurückhalten</translation>
</message>
<message>
<source>Rights and freedoms of others: identifies another person (Article 15(4) GDPR)</source>
<translation>Rechte und Freiheiten anderer: macht eine andere Person erkennbar (Artikel 15 Absatz 4 DSGVO)</translation>
</message>
<message>
<source>Rights and freedoms of others: trade secret (Article 15(4) GDPR, recital 63)</source>
<translation>Rechte und Freiheiten anderer: Geschäftsgeheimnis (Artikel 15 Absatz 4 DSGVO, Erwägungsgrund 63)</translation>
</message>
<message>
<source>Not about this person</source>
<translation>Betrifft diese Person nicht</translation>
</message>
<message>
<source>Legal professional privilege or professional secrecy (Article 23(1) GDPR, national law)</source>
<translation>Anwalts- oder Berufsgeheimnis (Artikel 23 Absatz 1 DSGVO, nationales Recht)</translation>
</message>
<message>
<source>Would endanger the investigation of an offence (Article 23(1)(d) GDPR, national law)</source>
<translation>Würde die Ermittlung einer Straftat gefährden (Artikel 23 Absatz 1 Buchstabe d DSGVO, nationales Recht)</translation>
</message>
<message>
<source>Kept only because the law demands it, or only for backup (national law)</source>
<translation>Nur wegen gesetzlicher Aufbewahrung oder zur Datensicherung gespeichert (nationales Recht)</translation>
</message>
<message>
<source>Withholding something needs its legal ground.</source>
<translation>Zurückhalten braucht einen Rechtsgrund.</translation>
</message>
</context>
<context>
<name>StatisticsPage</name>
<message>
<source>Statistics</source>
<translation>Statistik</translation>
</message>
<message>
<source>Requests, disclosures and visitors in numbers. Small counts are withheld, and with them others from which they would follow, so that no person can be told from them.</source>
<translation>Anträge, Offenlegungen und Besucher in Zahlen. Kleine Zahlen werden zurückgehalten, und mit ihnen andere, aus denen sie folgen würden, damit niemand daraus erkannt werden kann.</translation>
</message>
<message>
<source>Requests and disclosures</source>
<translation>Anträge und Offenlegungen</translation>
</message>
<message>
<source>Visitors of the website</source>
<translation>Besucher der Website</translation>
</message>
<message>
<source>Yearly metrics of California (11 CCR § 7102)</source>
<translation>Jahreszahlen nach kalifornischem Recht (11 CCR § 7102)</translation>
</message>
<message>
<source>Consumers of California</source>
<translation>Verbrauchern in Kalifornien</translation>
</message>
<message>
<source>All individuals (§ 7102(b))</source>
<translation>allen Personen (§ 7102(b))</translation>
</message>
<message>
<source>Show</source>
<translation>Anzeigen</translation>
</message>
<message>
<source>Publish as a PDF…</source>
<translation>Als PDF veröffentlichen…</translation>
</message>
<message>
<source>Publish as CSV…</source>
<translation>Als CSV veröffentlichen…</translation>
</message>
<message>
<source>Counted from</source>
<translation>Gezählt aus</translation>
</message>
<message>
<source>From</source>
<translation>Von</translation>
</message>
<message>
<source>To</source>
<translation>Bis</translation>
</message>
<message>
<source>Year</source>
<translation>Jahr</translation>
</message>
<message>
<source>Requests of</source>
<translation>Anträge von</translation>
</message>
<message>
<source>Report</source>
<translation>Bericht</translation>
</message>
<message>
<source>What is published is kept, and a later report that would give something of it away is refused. Only months that are over can be published.</source>
<translation>Was veröffentlicht ist, wird aufbewahrt; ein späterer Bericht, der etwas davon preisgäbe, wird abgelehnt. Nur abgelaufene Monate können veröffentlicht werden.</translation>
</message>
<message>
<source>Reading the log…</source>
<translation>Das Protokoll wird gelesen…</translation>
</message>
<message>
<source>{lines} lines read</source>
<translation>{lines} Zeilen gelesen</translation>
</message>
<message>
<source>Counts below {count} are withheld; an administrator can change that in the settings.</source>
<translation>Zahlen unter {count} werden zurückgehalten; ein Administrator kann das in den Einstellungen ändern.</translation>
</message>
<message>
<source>There is no web server log on the list of data sources. Add one there first.</source>
<translation>In der Liste der Datenquellen ist kein Webserver-Protokoll. Fügen Sie dort zuerst eines hinzu.</translation>
</message>
<message>
<source>withheld</source>
<translation>zurückgehalten</translation>
</message>
<message>
<source>Period</source>
<translation>Zeitraum</translation>
</message>
<message>
<source>{first} to {last}</source>
<translation>{first} bis {last}</translation>
</message>
<message>
<source>Median of the days taken</source>
<translation>Median der benötigten Tage</translation>
</message>
<message>
<source>None.</source>
<translation>Keine.</translation>
</message>
<message>
<source>In all: {count}</source>
<translation>Insgesamt: {count}</translation>
</message>
<message>
<source>One request may count under several.</source>
<translation>Ein Antrag kann unter mehreren zählen.</translation>
</message>
<message>
<source>Publish the statistics</source>
<translation>Statistik veröffentlichen</translation>
</message>
<message>
<source>{file} was written.</source>
<translation>{file} wurde geschrieben.</translation>
</message>
</context>
<context>
<name>StoreCheckPage</name>
<message>
<source>Check the store</source>
<translation>Speicher prüfen</translation>
</message>
<message>
<source>Checking every page and every event…</source>
<translation>Jede Seite und jedes Ereignis wird geprüft…</translation>
</message>
<message>
<source>Store check</source>
<translation>Speicherprüfung</translation>
</message>
<message>
<source>Whether the encrypted store is whole, and nothing in its log was changed, removed or put back.</source>
<translation>Ob der verschlüsselte Speicher unversehrt ist und in seinem Protokoll nichts geändert, entfernt oder zurückgelegt wurde.</translation>
</message>
<message>
<source>Everything is as it should be ({when}).</source>
<translation>Alles ist, wie es sein soll ({when}).</translation>
</message>
<message>
<source>Something is not as it should be ({when}). Restore a backup, and find out why.</source>
<translation>Etwas ist nicht, wie es sein soll ({when}). Spielen Sie eine Sicherung zurück und finden Sie heraus, warum.</translation>
</message>
<message>
<source>ok</source>
<translation>in Ordnung</translation>
</message>
<message>
<source>not ok</source>
<translation>nicht in Ordnung</translation>
</message>
</context>
<context>
<name>AlteredCard</name>
<message>
<source>{reference} was altered by something other than Redress</source>
<translation>{reference} wurde von etwas anderem als Redress verändert</translation>
</message>
<message>
<source>Accept {reference} as it is</source>
<translation>{reference} so annehmen, wie er ist</translation>
</message>
<message>
<source>What differs: {what}.</source>
<translation>Was abweicht: {what}.</translation>
</message>
<message>
<source>An administrator can restore a backup, or accept it as it is.</source>
<translation>Ein Administrator kann eine Sicherung zurückspielen oder ihn so annehmen, wie er ist.</translation>
</message>
<message>
<source>Restore a backup that holds it as it was. Only where there is none: look into the case's sources and papers, and accept it as it is now. Approvals given for it end, and its history says for good that it was altered.</source>
<translation>Spielen Sie eine Sicherung zurück, die ihn im früheren Stand enthält. Nur wenn es keine gibt: Sehen Sie die Quellen und Unterlagen des Falls durch und nehmen Sie ihn an, wie er jetzt ist. Erteilte Freigaben enden, und sein Verlauf sagt auf Dauer, dass er verändert wurde.</translation>
</message>
<message>
<source>How is it known that it is right as it is?</source>
<translation>Woher ist bekannt, dass er so richtig ist?</translation>
</message>
</context>
<context>
<name>TextsPage</name>
<message>
<source>Leave it out all the same; the audit log says so</source>
<translation>Trotzdem weglassen; das Prüfprotokoll hält es fest</translation>
</message>
<message>
<source>Save this text</source>
<translation>Diesen Text speichern</translation>
</message>
<message>
<source>Back to the delivered text</source>
<translation>Zurück zum mitgelieferten Text</translation>
</message>
<message>
<source>Throw away what is not saved</source>
<translation>Nicht Gespeichertes verwerfen</translation>
</message>
<message>
<source>‹ Settings</source>
<translation>‹ Einstellungen</translation>
</message>
<message>
<source>not saved</source>
<translation>nicht gespeichert</translation>
</message>
<message>
<source>yours</source>
<translation>eigener</translation>
</message>
<message>
<source>Look at an earlier version…</source>
<translation>Frühere Fassung ansehen…</translation>
</message>
<message>
<source>It needs these variables, as they stand here: {variables}</source>
<translation>Er braucht diese Variablen, so wie sie hier stehen: {variables}</translation>
</message>
<message>
<source>It has no variables.</source>
<translation>Er hat keine Variablen.</translation>
</message>
<message>
<source>{number}, {when}, {officer}</source>
<translation>{number}, {when}, {officer}</translation>
</message>
<message>
<source>As delivered</source>
<translation>Wie mitgeliefert</translation>
</message>
<message>
<source>Only an administrator can save texts.</source>
<translation>Nur ein Administrator kann Texte speichern.</translation>
</message>
<message>
<source>This text is your organisation's own.</source>
<translation>Dieser Text ist der eigene Ihrer Organisation.</translation>
</message>
<message>
<source>This text is the delivered one.</source>
<translation>Dieser Text ist der mitgelieferte.</translation>
</message>
<message>
<source>Saved. Documents drawn from now on say it so.</source>
<translation>Gespeichert. Ab jetzt erstellte Dokumente sagen es so.</translation>
</message>
<message>
<source>Preview</source>
<translation>Vorschau</translation>
</message>
<message>
<source>Texts of the document</source>
<translation>Texte des Dokuments</translation>
</message>
<message>
<source>Earlier versions</source>
<translation>Frühere Fassungen</translation>
</message>
<message>
<source>Document</source>
<translation>Dokument</translation>
</message>
<message>
<source>Language</source>
<translation>Sprache</translation>
</message>
<message>
<source>Law</source>
<translation>Recht</translation>
</message>
<message>
<source>Text</source>
<translation>Text</translation>
</message>
<message>
<source>How the document looks</source>
<translation>Wie das Dokument aussieht</translation>
</message>
<message>
<source>With what is typed here, for a request that does not exist.</source>
<translation>Mit dem hier Eingegebenen, für einen Antrag, den es nicht gibt.</translation>
</message>
<message>
<source>Texts of documents</source>
<translation>Texte der Dokumente</translation>
</message>
<message>
<source>Every document is drawn from these texts. Word them as your organisation speaks; documents that were drawn before stay what they are.</source>
<translation>Jedes Dokument wird aus diesen Texten erstellt. Formulieren Sie sie, wie Ihre Organisation spricht; früher erstellte Dokumente bleiben, was sie sind.</translation>
</message>
</context>
<context>
<name>texts</name>
<message>
<source>Access response</source>
<translation>Auskunftsschreiben</translation>
</message>
<message>
<source>Rectification notice</source>
<translation>Berichtigungsmitteilung</translation>
</message>
<message>
<source>Outcome letter</source>
<translation>Ergebnisschreiben</translation>
</message>
<message>
<source>Extension notice</source>
<translation>Mitteilung der Fristverlängerung</translation>
</message>
<message>
<source>Refusal</source>
<translation>Ablehnung</translation>
</message>
<message>
<source>Confirmation of a withdrawal</source>
<translation>Bestätigung einer Rücknahme</translation>
</message>
<message>
<source>Transfer notice</source>
<translation>Abgabenachricht</translation>
</message>
<message>
<source>Opt-out confirmation</source>
<translation>Bestätigung des Werbewiderspruchs</translation>
</message>
<message>
<source>Acknowledgement</source>
<translation>Eingangsbestätigung</translation>
</message>
<message>
<source>Request for evidence of identity</source>
<translation>Anforderung eines Identitätsnachweises</translation>
</message>
<message>
<source>Notice to a recipient</source>
<translation>Mitteilung an einen Empfänger</translation>
</message>
<message>
<source>Instruction to correct</source>
<translation>Anweisung zur Berichtigung</translation>
</message>
<message>
<source>Closing letter</source>
<translation>Abschlussschreiben</translation>
</message>
<message>
<source>Case file</source>
<translation>Fallakte</translation>
</message>
<message>
<source>Letter with a one-time code</source>
<translation>Brief mit Einmalcode</translation>
</message>
<message>
<source>Differences of two notices</source>
<translation>Unterschiede zweier Erklärungen</translation>
</message>
<message>
<source>Statistics</source>
<translation>Statistik</translation>
</message>
<message>
<source>Proof of a permission</source>
<translation>Nachweis einer Einwilligung</translation>
</message>
<message>
<source>Certificate of erasure</source>
<translation>Löschbescheinigung</translation>
</message>
<message>
<source>Record of a disclosure</source>
<translation>Nachweis einer Offenlegung</translation>
</message>
<message>
<source>Accounting of disclosures</source>
<translation>Aufstellung der Offenlegungen</translation>
</message>
</context>
<context>
<name>Tour</name>
<message>
<source>Back</source>
<translation>Zurück</translation>
</message>
<message>
<source>Skip the tour</source>
<translation>Rundgang überspringen</translation>
</message>
<message>
<source>{step} of {all}</source>
<translation>{step} von {all}</translation>
</message>
<message>
<source>Done</source>
<translation>Erledigt</translation>
</message>
<message>
<source>Next</source>
<translation>Weiter</translation>
</message>
</context>
<context>
<name>TurningPage</name>
<message>
<source>Which rights</source>
<translation>Welche Rechte</translation>
</message>
<message>
<source>Ground</source>
<translation>Rechtsgrund</translation>
</message>
<message>
<source>Reasons</source>
<translation>Gründe</translation>
</message>
<message>
<source>To whom</source>
<translation>An wen</translation>
</message>
<message>
<source>New day</source>
<translation>Neuer Tag</translation>
</message>
<message>
<source>Keep as a draft</source>
<translation>Als Entwurf behalten</translation>
</message>
<message>
<source>Go back</source>
<translation>Zurück</translation>
</message>
<message>
<source>Extend, and make the letter</source>
<translation>Verlängern und Brief erstellen</translation>
</message>
<message>
<source>Refuse, and make the letter</source>
<translation>Ablehnen und Brief erstellen</translation>
</message>
<message>
<source>Close as withdrawn</source>
<translation>Als zurückgenommen abschließen</translation>
</message>
<message>
<source>Close as handed on</source>
<translation>Als abgegeben abschließen</translation>
</message>
<message>
<source>Merge</source>
<translation>Zusammenführen</translation>
</message>
<message>
<source>Split</source>
<translation>Aufteilen</translation>
</message>
<message>
<source>Reopen</source>
<translation>Wieder öffnen</translation>
</message>
<message>
<source>The letter {name} lies under Documents.</source>
<translation>Der Brief {name} liegt unter Dokumente.</translation>
</message>
<message>
<source>{reference} goes on with what both asked for.</source>
<translation>{reference} geht mit dem weiter, was beide verlangt haben.</translation>
</message>
<message>
<source>What was split off goes on as {reference}.</source>
<translation>Das Abgetrennte geht als {reference} weiter.</translation>
</message>
<message>
<source>The draft is kept.</source>
<translation>Der Entwurf ist gespeichert.</translation>
</message>
<message>
<source>How and when it was taken back</source>
<translation>Wie und wann er zurückgenommen wurde</translation>
</message>
<message>
<source>Reference of the other case</source>
<translation>Aktenzeichen des anderen Falls</translation>
</message>
<message>
<source>Choose…</source>
<translation>Wählen…</translation>
</message>
<message>
<source>Why it is taken up again; it stands in the history of the case.</source>
<translation>Warum er wieder aufgenommen wird; es steht im Verlauf des Falls.</translation>
</message>
<message>
<source>They stand in the letter. Until the identity is verified it may go to anybody: write nothing into it that is on file.</source>
<translation>Sie stehen im Brief. Bis die Identität verifiziert ist, kann er an irgendwen gehen: Schreiben Sie nichts Hinterlegtes hinein.</translation>
</message>
<message>
<source>The letter names the ground, your reasons and where to complain. With nothing left to answer, the case is closed.</source>
<translation>Der Brief nennt den Grund, Ihre Begründung und wo man sich beschweren kann. Bleibt nichts zu beantworten, wird der Fall abgeschlossen.</translation>
</message>
<message>
<source>The person took the request back. Say how and when they told you.</source>
<translation>Die Person hat den Antrag zurückgenommen. Sagen Sie, wie und wann sie es mitgeteilt hat.</translation>
</message>
<message>
<source>The request is meant for another controller. You pass it on; the letter tells the person to whom.</source>
<translation>Der Antrag ist für einen anderen Verantwortlichen bestimmt. Sie geben ihn weiter; der Brief teilt der Person mit, an wen.</translation>
</message>
<message>
<source>The same request came twice. This case is closed, and the other one takes over what it does not have yet, and the earlier day of receipt.</source>
<translation>Derselbe Antrag kam zweimal. Dieser Fall wird abgeschlossen, und der andere übernimmt, was er noch nicht hat, und den früheren Eingangstag.</translation>
</message>
<message>
<source>The chosen rights are answered in a case of their own, received the same day.</source>
<translation>Die gewählten Rechte werden in einem eigenen Fall mit demselben Eingangstag beantwortet.</translation>
</message>
<message>
<source>The clock runs from the day of receipt as before. A case into which this one had been merged gives back what it got from it, unless its intake has been confirmed with it since: then it stays, and that case says so.</source>
<translation>Die Frist läuft wie zuvor ab dem Tag des Eingangs. Ein Fall, mit dem dieser zusammengeführt war, gibt zurück, was er daraus bekam, es sei denn, sein Eingang wurde seither damit bestätigt: Dann bleibt es dort, und jener Fall sagt es.</translation>
</message>
<message>
<source>One moment.</source>
<translation>Einen Moment.</translation>
</message>
<message>
<source>This law has no rule for the request.</source>
<translation>Dieses Recht hat keine Regel für den Antrag.</translation>
</message>
<message>
<source>The law of this case knows no extension.</source>
<translation>Das Recht dieses Falls kennt keine Verlängerung.</translation>
</message>
<message>
<source>It may be extended {ground}; the law does not say how far ({source}).</source>
<translation>Eine Verlängerung ist möglich: {ground}; das Gesetz sagt nicht, wie weit ({source}).</translation>
</message>
<message>
<source>It may be extended {ground}, until {until}; the person must be told by {tell_by} ({source}).</source>
<translation>Eine Verlängerung ist möglich: {ground}, bis {until}; die Person muss bis {tell_by} informiert werden ({source}).</translation>
</message>
</context>
<context>
<name>UnlockPage</name>
<message>
<source>Your passphrase</source>
<translation>Ihre Passphrase</translation>
</message>
<message>
<source>Unlock</source>
<translation>Entsperren</translation>
</message>
<message>
<source>Unlock with the key in the keychain</source>
<translation>Mit dem Schlüssel im Schlüsselbund entsperren</translation>
</message>
<message>
<source>Use the recovery code…</source>
<translation>Wiederherstellungscode verwenden…</translation>
</message>
<message>
<source>Restore a backup…</source>
<translation>Sicherung zurückspielen…</translation>
</message>
<message>
<source>Asking the keychain…</source>
<translation>Der Schlüsselbund wird gefragt…</translation>
</message>
<message>
<source>Redress is locked</source>
<translation>Redress ist gesperrt</translation>
</message>
<message>
<source>The key of this store is not in a keychain of this computer; the passphrase opens it.</source>
<translation>Der Schlüssel dieses Speichers liegt in keinem Schlüsselbund dieses Rechners; die Passphrase öffnet ihn.</translation>
</message>
<message>
<source>Type your passphrase.</source>
<translation>Geben Sie Ihre Passphrase ein.</translation>
</message>
<message>
<source>Unlocking…</source>
<translation>Wird entsperrt…</translation>
</message>
<message>
<source>Wait a moment: after wrong tries, the next one has to wait 1 second.</source>
<translation>Einen Moment: Nach Fehlversuchen muss der nächste 1 Sekunde warten.</translation>
</message>
<message>
<source>Wait a moment: after wrong tries, the next one has to wait {count} seconds.</source>
<translation>Einen Moment: Nach Fehlversuchen muss der nächste {count} Sekunden warten.</translation>
</message>
<message>
<source>The screen was locked while the store opened. Unlock it again.</source>
<translation>Der Bildschirm wurde gesperrt, während sich der Speicher öffnete. Entsperren Sie ihn erneut.</translation>
</message>
</context>
<context>
<name>NoDoorPage</name>
<message>
<source>Try again</source>
<translation>Erneut versuchen</translation>
</message>
<message>
<source>Restore a backup…</source>
<translation>Sicherung zurückspielen…</translation>
</message>
<message>
<source>Choose another folder…</source>
<translation>Anderen Ordner wählen…</translation>
</message>
<message>
<source>Begin with a new store…</source>
<translation>Mit neuem Speicher beginnen…</translation>
</message>
<message>
<source>The store cannot be opened</source>
<translation>Der Speicher lässt sich nicht öffnen</translation>
</message>
<message>
<source>The store is in: {place}</source>
<translation>Der Speicher liegt in: {place}</translation>
</message>
<message>
<source>Where the store is</source>
<translation>Wo der Speicher liegt</translation>
</message>
</context>
<context>
<name>_RecoveryCard</name>
<message>
<source>Recovery code</source>
<translation>Wiederherstellungscode</translation>
</message>
<message>
<source>As it is printed; spaces, dashes and capitals do not matter.</source>
<translation>Wie gedruckt; Leerzeichen, Striche und Großschreibung spielen keine Rolle.</translation>
</message>
<message>
<source>New passphrase</source>
<translation>Neue Passphrase</translation>
</message>
<message>
<source>Unlock and set the new passphrase</source>
<translation>Entsperren und neue Passphrase setzen</translation>
</message>
<message>
<source>Back to the passphrase</source>
<translation>Zurück zur Passphrase</translation>
</message>
<message>
<source>Unlock with the recovery code</source>
<translation>Mit dem Wiederherstellungscode entsperren</translation>
</message>
<message>
<source>A new passphrase, because the old one is lost</source>
<translation>Eine neue Passphrase, weil die alte verloren ist</translation>
</message>
<message>
<source>Type the code as it is printed.</source>
<translation>Geben Sie den Code ein, wie er gedruckt ist.</translation>
</message>
</context>
<context>
<name>MainWindow</name>
<message>
<source>Not locked yet: a new recovery code is made or shown here, and it comes only once. Print it and type its last two groups; or lock once more, and it is lost.</source>
<translation>Noch nicht gesperrt: Hier wird ein neuer Wiederherstellungscode erstellt oder gezeigt, und er kommt nur einmal. Drucken Sie ihn und geben Sie seine letzten zwei Gruppen ein; oder sperren Sie noch einmal, dann ist er verloren.</translation>
</message>
<message>
<source>Locking…</source>
<translation>Wird gesperrt…</translation>
</message>
<message>
<source>Open requests</source>
<translation>Anträge öffnen</translation>
</message>
<message>
<source>Requests</source>
<translation>Anträge</translation>
</message>
<message>
<source>All files</source>
<translation>Alle Dateien</translation>
</message>
<message>
<source>Opening…</source>
<translation>Wird geöffnet…</translation>
</message>
<message>
<source>Drop it to take in the request</source>
<translation>Loslassen, um den Antrag aufzunehmen</translation>
</message>
<message>
<source>&amp;Requests</source>
<translation>&amp;Anträge</translation>
</message>
<message>
<source>&amp;New request…</source>
<translation>&amp;Neuer Antrag…</translation>
</message>
<message>
<source>&amp;Open files…</source>
<translation>&amp;Dateien öffnen…</translation>
</message>
<message>
<source>&amp;Find</source>
<translation>&amp;Suchen</translation>
</message>
<message>
<source>Due dates as a &amp;calendar file…</source>
<translation>Fristen als &amp;Kalenderdatei…</translation>
</message>
<message>
<source>&amp;Lock</source>
<translation>S&amp;perren</translation>
</message>
<message>
<source>&amp;Quit</source>
<translation>&amp;Beenden</translation>
</message>
<message>
<source>&amp;Go to</source>
<translation>&amp;Gehe zu</translation>
</message>
<message>
<source>Next &amp;pane</source>
<translation>Nächster &amp;Bereich</translation>
</message>
<message>
<source>P&amp;revious pane</source>
<translation>&amp;Voriger Bereich</translation>
</message>
<message>
<source>&amp;Do the primary action</source>
<translation>&amp;Hauptaktion ausführen</translation>
</message>
</context>
</TS>
