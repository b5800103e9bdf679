<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
<name>errors</name>
<message>
<source>The agent needs the identifier that it uses in its requests, in at most 200 characters.</source>
<translation>Die bevollmächtigte Stelle braucht die Kennung, die sie in ihren Anträgen benutzt, mit höchstens 200 Zeichen.</translation>
</message>
<message>
<source>Nothing was changed.</source>
<translation>Nichts wurde geändert.</translation>
</message>
<message>
<source>Copy it from the service directory, where it is called id.</source>
<translation>Übernehmen Sie sie aus dem Dienstverzeichnis; dort heißt sie id.</translation>
</message>
<message>
<source>An agent with this identifier is entered already.</source>
<translation>Eine bevollmächtigte Stelle mit dieser Kennung ist schon eingetragen.</translation>
</message>
<message>
<source>Nothing was changed; its key is the one entered before.</source>
<translation>Nichts wurde geändert; ihr Schlüssel ist der zuvor eingetragene.</translation>
</message>
<message>
<source>Remove it first where its key has changed.</source>
<translation>Entfernen Sie sie zuerst, wenn sich ihr Schlüssel geändert hat.</translation>
</message>
<message>
<source>There is no agent with this identifier.</source>
<translation>Es gibt keine bevollmächtigte Stelle mit dieser Kennung.</translation>
</message>
<message>
<source>List the agents to see their identifiers.</source>
<translation>Rufen Sie die Liste der bevollmächtigten Stellen auf, um ihre Kennungen zu sehen.</translation>
</message>
<message>
<source>The request names an agent whose key is not entered here, so its signature cannot be checked.</source>
<translation>Der Antrag nennt eine bevollmächtigte Stelle, deren Schlüssel hier nicht eingetragen ist; seine Signatur lässt sich nicht prüfen.</translation>
</message>
<message>
<source>Ask an administrator to enter the agent's key, from the service directory and not from the message; or enter the request by hand, as a letter from somebody you do not know.</source>
<translation>Bitten Sie einen Administrator, den Schlüssel der Stelle einzutragen, aus dem Dienstverzeichnis und nicht aus der Nachricht; oder geben Sie den Antrag von Hand ein, wie einen Brief von jemandem, den Sie nicht kennen.</translation>
</message>
<message>
<source>The signature is not that of the agent the request names: it was altered on the way, or somebody else made it.</source>
<translation>Die Signatur ist nicht die der Stelle, die der Antrag nennt: Er wurde unterwegs verändert, oder jemand anderes hat ihn erstellt.</translation>
</message>
<message>
<source>Do not act on it. Ask the agent, through an address you know, whether it sent this.</source>
<translation>Handeln Sie nicht danach. Fragen Sie die Stelle über eine Ihnen bekannte Adresse, ob sie das gesandt hat.</translation>
</message>
<message>
<source>The request is signed by a known agent, but made out for another business.</source>
<translation>Der Antrag ist von einer bekannten Stelle signiert, aber für ein anderes Unternehmen ausgestellt.</translation>
</message>
<message>
<source>Tell the agent; it must not be answered here.</source>
<translation>Sagen Sie es der Stelle; der Antrag darf hier nicht beantwortet werden.</translation>
</message>
<message>
<source>The request is signed by a known agent, but dated in the future.</source>
<translation>Der Antrag ist von einer bekannten Stelle signiert, aber mit einem Datum in der Zukunft.</translation>
</message>
<message>
<source>Check the clock of this computer; otherwise ask the agent to send it again.</source>
<translation>Prüfen Sie die Uhr dieses Computers; sonst bitten Sie die Stelle, ihn erneut zu senden.</translation>
</message>
<message>
<source>This is no public key of an agent (Ed25519: 32 bytes, in base64 or hexadecimal).</source>
<translation>Das ist kein öffentlicher Schlüssel einer bevollmächtigten Stelle (Ed25519: 32 Bytes, in Base64 oder hexadezimal).</translation>
</message>
<message>
<source>Copy it from the service directory, where it is called verify_key.</source>
<translation>Übernehmen Sie ihn aus dem Dienstverzeichnis; dort heißt er verify_key.</translation>
</message>
<message>
<source>{0} is no signed request of the Data Rights Protocol: {1}.</source>
<translation>{0} ist kein signierter Antrag des Data Rights Protocol: {1}.</translation>
</message>
<message>
<source>Nothing was stored.</source>
<translation>Nichts wurde gespeichert.</translation>
</message>
<message>
<source>Ask the agent to send it again as version 1.0 says, or enter the request by hand.</source>
<translation>Bitten Sie die Stelle, ihn erneut zu senden, wie es Version 1.0 verlangt, oder geben Sie den Antrag von Hand ein.</translation>
</message>
<message>
<source>Say with whom the agreement is.</source>
<translation>Sagen Sie, mit wem die Vereinbarung besteht.</translation>
</message>
<message>
<source>Name the agent or contractor.</source>
<translation>Nennen Sie den Beauftragten oder Auftragnehmer.</translation>
</message>
<message>
<source>The agreement ends by that day already.</source>
<translation>Die Vereinbarung endet schon bis zu diesem Tag.</translation>
</message>
<message>
<source>Correct the day; a new agreement is kept as another one.</source>
<translation>Berichtigen Sie den Tag; eine neue Vereinbarung wird als eigene aufbewahrt.</translation>
</message>
<message>
<source>Accepting an altered case needs a reason.</source>
<translation>Um einen veränderten Fall hinzunehmen, braucht es einen Grund.</translation>
</message>
<message>
<source>Say how it is known that what stands there now is right.</source>
<translation>Sagen Sie, woher bekannt ist, dass richtig ist, was jetzt dort steht.</translation>
</message>
<message>
<source>There is no request with this reference in the store.</source>
<translation>Im Speicher gibt es keinen Antrag mit diesem Aktenzeichen.</translation>
</message>
<message>
<source>Run the store check: it names what was altered. What is gone can only be restored.</source>
<translation>Führen Sie die Speicherprüfung aus: Sie nennt, was verändert wurde. Was fehlt, lässt sich nur zurückspielen.</translation>
</message>
<message>
<source>This case is as Redress left it.</source>
<translation>Dieser Fall ist, wie Redress ihn hinterlassen hat.</translation>
</message>
<message>
<source>Nothing needs to be accepted.</source>
<translation>Nichts muss hingenommen werden.</translation>
</message>
<message>
<source>{0} cannot be used: {1}.</source>
<translation>{0} kann nicht verwendet werden: {1}.</translation>
</message>
<message>
<source>The file {0} is neither an e-mail (.eml, .msg) nor a filled form or a signed request (.json).</source>
<translation>Die Datei {0} ist weder eine E-Mail (.eml, .msg) noch ein ausgefülltes Formular oder ein signierter Antrag (.json).</translation>
</message>
<message>
<source>Save the message as .eml, or fill in a form. A letter is entered by hand, with its scan.</source>
<translation>Speichern Sie die Nachricht als .eml oder füllen Sie ein Formular aus. Ein Brief wird von Hand eingegeben, mit seinem Scan.</translation>
</message>
<message>
<source>The file {0} is neither a mailbox (.mbox) nor a list of requests (.csv, .tsv).</source>
<translation>Die Datei {0} ist weder ein Postfach (.mbox) noch eine Liste von Anträgen (.csv, .tsv).</translation>
</message>
<message>
<source>Choose another file; a single message is taken in by itself.</source>
<translation>Wählen Sie eine andere Datei; eine einzelne Nachricht wird für sich aufgenommen.</translation>
</message>
<message>
<source>The case is closed.</source>
<translation>Der Fall ist abgeschlossen.</translation>
</message>
<message>
<source>Reopen it with a reason.</source>
<translation>Öffnen Sie ihn mit einem Grund wieder.</translation>
</message>
<message>
<source>The identity of whoever asks is not verified.</source>
<translation>Die Identität der antragstellenden Person ist nicht verifiziert.</translation>
</message>
<message>
<source>Verify it first.</source>
<translation>Verifizieren Sie sie zuerst.</translation>
</message>
<message>
<source>A second officer has not approved what is done at the source.</source>
<translation>Was an der Quelle geschieht, hat noch keine zweite Person freigegeben.</translation>
</message>
<message>
<source>Let a second officer approve it.</source>
<translation>Lassen Sie es von einer zweiten Person freigeben.</translation>
</message>
<message>
<source>Whoever does it cannot approve it.</source>
<translation>Wer es tut, kann es nicht freigeben.</translation>
</message>
<message>
<source>Ask another officer.</source>
<translation>Fragen Sie eine andere Person.</translation>
</message>
<message>
<source>The case says something else now than was looked at.</source>
<translation>Der Fall sagt jetzt etwas anderes, als angesehen wurde.</translation>
</message>
<message>
<source>Look at it again.</source>
<translation>Sehen Sie es erneut an.</translation>
</message>
<message>
<source>This data source is not described as one that Redress erases or restricts in.</source>
<translation>Diese Datenquelle ist nicht als eine beschrieben, in der Redress löscht oder einschränkt.</translation>
</message>
<message>
<source>Have it done by whoever keeps the source, and record that; or let an administrator describe it.</source>
<translation>Lassen Sie es von denen tun, die die Quelle betreuen, und halten Sie das fest; oder lassen Sie einen Administrator die Quelle so beschreiben.</translation>
</message>
<message>
<source>Nothing is left there to be done.</source>
<translation>Dort ist nichts mehr zu tun.</translation>
</message>
<message>
<source>Look at what is recorded.</source>
<translation>Sehen Sie an, was festgehalten ist.</translation>
</message>
<message>
<source>A row has something in it that is kept on a ground: it cannot be taken out or marked whole.</source>
<translation>Eine Zeile enthält etwas, das aus einem Grund behalten wird: Sie lässt sich nicht ganz entfernen oder markieren.</translation>
</message>
<message>
<source>Keep the whole row on that ground, or have the rest of it done by whoever keeps the source.</source>
<translation>Behalten Sie die ganze Zeile aus diesem Grund, oder lassen Sie den Rest von denen tun, die die Quelle betreuen.</translation>
</message>
<message>
<source>Nothing was changed at the source.</source>
<translation>An der Quelle wurde nichts geändert.</translation>
</message>
<message>
<source>The export could not be written ({0}).</source>
<translation>Der Export ließ sich nicht schreiben ({0}).</translation>
</message>
<message>
<source>Nothing was changed in the store.</source>
<translation>Im Speicher wurde nichts geändert.</translation>
</message>
<message>
<source>Choose another folder, or make room in this one.</source>
<translation>Wählen Sie einen anderen Ordner, oder schaffen Sie in diesem Platz.</translation>
</message>
<message>
<source>This file cannot be checked. {0}</source>
<translation>Diese Datei lässt sich nicht prüfen. {0}</translation>
</message>
<message>
<source>Give the store's folder, or a file written by `redress audit export`.</source>
<translation>Geben Sie den Ordner des Speichers an oder eine Datei, die `redress audit export` geschrieben hat.</translation>
</message>
<message>
<source>The store was changed after you looked at what would be undone.</source>
<translation>Der Speicher wurde geändert, nachdem Sie angesehen hatten, was rückgängig gemacht würde.</translation>
</message>
<message>
<source>Nothing was restored; the store is as it was.</source>
<translation>Nichts wurde zurückgespielt; der Speicher ist, wie er war.</translation>
</message>
<message>
<source>Look at the backup again, then decide.</source>
<translation>Sehen Sie die Sicherung erneut an und entscheiden Sie dann.</translation>
</message>
<message>
<source>There is no open request with a due date to come.</source>
<translation>Kein offener Antrag hat eine Frist, die noch bevorsteht.</translation>
</message>
<message>
<source>This request has no due date, or its time stands still until the person answers.</source>
<translation>Dieser Antrag hat keine Frist, oder seine Zeit steht still, bis die Person antwortet.</translation>
</message>
<message>
<source>Nothing was written.</source>
<translation>Es wurde nichts geschrieben.</translation>
</message>
<message>
<source>Look at the list of requests.</source>
<translation>Sehen Sie in die Liste der Anträge.</translation>
</message>
<message>
<source>Whoever made the letter cannot approve it.</source>
<translation>Wer den Brief erstellt hat, kann ihn nicht freigeben.</translation>
</message>
<message>
<source>Nothing was approved.</source>
<translation>Nichts wurde freigegeben.</translation>
</message>
<message>
<source>The letter is of another case.</source>
<translation>Das Schreiben gehört zu einem anderen Fall.</translation>
</message>
<message>
<source>Nothing has left the program.</source>
<translation>Nichts hat das Programm verlassen.</translation>
</message>
<message>
<source>Make it again.</source>
<translation>Erstellen Sie es erneut.</translation>
</message>
<message>
<source>This document is part of the answer.</source>
<translation>Dieses Dokument ist Teil der Antwort.</translation>
</message>
<message>
<source>It was not printed or written to a file.</source>
<translation>Es wurde weder gedruckt noch in eine Datei geschrieben.</translation>
</message>
<message>
<source>Let it leave at Disclose, once a second officer has approved it.</source>
<translation>Geben Sie es im Schritt Mitteilen hinaus, sobald eine zweite Person es freigegeben hat.</translation>
</message>
<message>
<source>This case is closed.</source>
<translation>Dieser Fall ist abgeschlossen.</translation>
</message>
<message>
<source>It can be read, and its documents printed again. To change it, reopen it with a reason.</source>
<translation>Er kann gelesen und seine Dokumente können erneut gedruckt werden. Um ihn zu ändern, öffnen Sie ihn mit einem Grund wieder.</translation>
</message>
<message>
<source>An extension is not entered on the clock by itself: the person is told of it.</source>
<translation>Eine Fristverlängerung wird nicht für sich eingetragen: Sie wird der Person mitgeteilt.</translation>
</message>
<message>
<source>Extend the request, with the reasons; the letter is made with it.</source>
<translation>Verlängern Sie die Frist des Antrags, mit den Gründen; das Schreiben wird dabei erstellt.</translation>
</message>
<message>
<source>The day of this event is still to come.</source>
<translation>Der Tag dieses Ereignisses liegt noch in der Zukunft.</translation>
</message>
<message>
<source>Enter it on the day it happens, or correct the day.</source>
<translation>Tragen Sie es an dem Tag ein, an dem es geschieht, oder berichtigen Sie den Tag.</translation>
</message>
<message>
<source>There is nothing on the clock that could be taken back.</source>
<translation>Im Fristverlauf ist nichts, was sich zurücknehmen ließe.</translation>
</message>
<message>
<source>An extension stays: the person was told of it.</source>
<translation>Eine Fristverlängerung bleibt: Sie wurde der Person mitgeteilt.</translation>
</message>
<message>
<source>The identity of the requester is not verified.</source>
<translation>Die Identität der antragstellenden Person ist nicht verifiziert.</translation>
</message>
<message>
<source>Nothing was searched.</source>
<translation>Nichts wurde durchsucht.</translation>
</message>
<message>
<source>Finish the identity stage first.</source>
<translation>Beenden Sie zuerst den Schritt Identität.</translation>
</message>
<message>
<source>No data source has been set up.</source>
<translation>Es ist keine Datenquelle eingerichtet.</translation>
</message>
<message>
<source>Add the systems in which the organisation keeps personal data.</source>
<translation>Fügen Sie die Systeme hinzu, in denen die Organisation personenbezogene Daten hält.</translation>
</message>
<message>
<source>Withholding something needs its legal ground.</source>
<translation>Zurückhalten braucht einen Rechtsgrund.</translation>
</message>
<message>
<source>Say on which ground it is withheld; the person is told the ground, not the content.</source>
<translation>Sagen Sie, aus welchem Grund es zurückgehalten wird; der Person wird der Grund genannt, nicht der Inhalt.</translation>
</message>
<message>
<source>One of these findings has been corrected at its source.</source>
<translation>Einer dieser Funde ist an seiner Quelle berichtigt worden.</translation>
</message>
<message>
<source>A corrected item is disclosed as it is now; leave it marked as corrected.</source>
<translation>Ein berichtigter Eintrag wird mitgeteilt, wie er jetzt ist; lassen Sie ihn als berichtigt markiert.</translation>
</message>
<message>
<source>Disclosing what names somebody else needs a reason.</source>
<translation>Mitzuteilen, was andere nennt, braucht einen Grund.</translation>
</message>
<message>
<source>Say why it may be disclosed, or withhold it.</source>
<translation>Sagen Sie, warum es mitgeteilt werden darf, oder halten Sie es zurück.</translation>
</message>
<message>
<source>The correction of this finding is being taken back.</source>
<translation>Die Berichtigung dieses Fundes wird gerade zurückgenommen.</translation>
</message>
<message>
<source>Finish that first, or withdraw it.</source>
<translation>Beenden Sie das zuerst, oder ziehen Sie es zurück.</translation>
</message>
<message>
<source>No decision was given.</source>
<translation>Es wurde keine Entscheidung angegeben.</translation>
</message>
<message>
<source>Decide.</source>
<translation>Entscheiden Sie.</translation>
</message>
<message>
<source>This correction cannot be taken back: it was not made, or something came after it.</source>
<translation>Diese Berichtigung lässt sich nicht zurücknehmen: Sie wurde nicht ausgeführt, oder es kam etwas danach.</translation>
</message>
<message>
<source>Look at the last correction of this value.</source>
<translation>Sehen Sie die letzte Berichtigung dieses Werts an.</translation>
</message>
<message>
<source>Say how the recipient was told.</source>
<translation>Sagen Sie, wie der Empfänger informiert wurde.</translation>
</message>
<message>
<source>For example: by e-mail, by letter, by telephone.</source>
<translation>Zum Beispiel: per E-Mail, per Brief, telefonisch.</translation>
</message>
<message>
<source>There is no such correction any more.</source>
<translation>Diese Berichtigung gibt es nicht mehr.</translation>
</message>
<message>
<source>Look at the case again.</source>
<translation>Sehen Sie den Fall erneut an.</translation>
</message>
<message>
<source>Verify the identity first.</source>
<translation>Verifizieren Sie zuerst die Identität.</translation>
</message>
<message>
<source>This finding does not belong to the case.</source>
<translation>Dieser Fund gehört nicht zum Fall.</translation>
</message>
<message>
<source>Choose one of the findings of this case.</source>
<translation>Wählen Sie einen der Funde dieses Falls.</translation>
</message>
<message>
<source>This correction has been applied already.</source>
<translation>Diese Berichtigung ist schon ausgeführt.</translation>
</message>
<message>
<source>To change the value again, search the source again and plan a new correction, or take it back.</source>
<translation>Um den Wert noch einmal zu ändern, durchsuchen Sie die Quelle erneut und planen eine neue Berichtigung, oder nehmen Sie sie zurück.</translation>
</message>
<message>
<source>Whoever proposed or accepted the correction cannot approve it.</source>
<translation>Wer die Berichtigung vorgeschlagen oder angenommen hat, kann sie nicht freigeben.</translation>
</message>
<message>
<source>What was confirmed is not the value that the instruction asked for.</source>
<translation>Was bestätigt wurde, ist nicht der Wert, den die Anweisung verlangt hat.</translation>
</message>
<message>
<source>Nothing was recorded as corrected.</source>
<translation>Nichts wurde als berichtigt festgehalten.</translation>
</message>
<message>
<source>Ask whoever keeps the source, or change the plan.</source>
<translation>Fragen Sie die, die die Quelle betreuen, oder ändern Sie den Plan.</translation>
</message>
<message>
<source>There is no data source with this name.</source>
<translation>Es gibt keine Datenquelle dieses Namens.</translation>
</message>
<message>
<source>List the data sources to see their names.</source>
<translation>Rufen Sie die Liste der Datenquellen auf, um ihre Namen zu sehen.</translation>
</message>
<message>
<source>A data source keeps its name and its kind: findings name it.</source>
<translation>Eine Datenquelle behält ihren Namen und ihre Art: Funde nennen sie.</translation>
</message>
<message>
<source>Add another data source, and take this one off the list.</source>
<translation>Fügen Sie eine andere Datenquelle hinzu und nehmen Sie diese von der Liste.</translation>
</message>
<message>
<source>This data source is not on the list any more.</source>
<translation>Diese Datenquelle steht nicht mehr auf der Liste.</translation>
</message>
<message>
<source>Look at the list again.</source>
<translation>Sehen Sie erneut in die Liste.</translation>
</message>
<message>
<source>The identity in the demonstration was not verified.</source>
<translation>Die Identität in der Vorführung wurde nicht verifiziert.</translation>
</message>
<message>
<source>The store made so far can be opened.</source>
<translation>Der bis hierher erstellte Speicher lässt sich öffnen.</translation>
</message>
<message>
<source>Please report this; the demonstration should always get past this point.</source>
<translation>Bitte melden Sie das; die Vorführung sollte über diese Stelle immer hinauskommen.</translation>
</message>
<message>
<source>The folder for the demonstration cannot be used ({0}).</source>
<translation>Der Ordner für die Vorführung lässt sich nicht verwenden ({0}).</translation>
</message>
<message>
<source>Name a folder that is empty or does not exist yet.</source>
<translation>Nennen Sie einen Ordner, der leer ist oder noch nicht existiert.</translation>
</message>
<message>
<source>The folder for the demonstration is not empty.</source>
<translation>Der Ordner für die Vorführung ist nicht leer.</translation>
</message>
<message>
<source>Nothing in it was touched.</source>
<translation>Nichts darin wurde angerührt.</translation>
</message>
<message>
<source>This request does not ask for the data in a machine-readable form.</source>
<translation>Dieser Antrag verlangt die Daten nicht in maschinenlesbarer Form.</translation>
</message>
<message>
<source>Export the documents instead.</source>
<translation>Exportieren Sie stattdessen die Dokumente.</translation>
</message>
<message>
<source>The chosen folder does not exist.</source>
<translation>Der gewählte Ordner existiert nicht.</translation>
</message>
<message>
<source>Choose an existing folder.</source>
<translation>Wählen Sie einen vorhandenen Ordner.</translation>
</message>
<message>
<source>The documents were drawn anew while they were being exported.</source>
<translation>Die Dokumente wurden neu erstellt, während sie exportiert wurden.</translation>
</message>
<message>
<source>The files that had been written were taken away again.</source>
<translation>Die schon geschriebenen Dateien wurden wieder entfernt.</translation>
</message>
<message>
<source>Have the new documents approved, then export them.</source>
<translation>Lassen Sie die neuen Dokumente freigeben und exportieren Sie sie dann.</translation>
</message>
<message>
<source>The documents may not leave yet. What they say has changed since they were drawn.</source>
<translation>Die Dokumente dürfen noch nicht hinaus. Was sie sagen, hat sich geändert, seit sie erstellt wurden.</translation>
</message>
<message>
<source>Draw the documents again, and have them approved.</source>
<translation>Erstellen Sie die Dokumente neu und lassen Sie sie freigeben.</translation>
</message>
<message>
<source>One of the documents is of another case, or for another recipient.</source>
<translation>Eines der Dokumente gehört zu einem anderen Fall oder einem anderen Empfänger.</translation>
</message>
<message>
<source>Finish what is missing, then close the case.</source>
<translation>Beenden Sie, was fehlt, und schließen Sie dann den Fall ab.</translation>
</message>
<message>
<source>This was made here, not sent to you: it leaves by the release of the answer, or as a letter.</source>
<translation>Das wurde hier erstellt und Ihnen nicht gesandt: Es geht mit der Antwort hinaus oder als Schreiben.</translation>
</message>
<message>
<source>Export the answer once it is approved.</source>
<translation>Exportieren Sie die Antwort, sobald sie freigegeben ist.</translation>
</message>
<message>
<source>Something in this file is hidden on a ground: the original does not leave the store.</source>
<translation>Etwas in dieser Datei ist aus einem Grund verdeckt: Das Original verlässt den Speicher nicht.</translation>
</message>
<message>
<source>Export the answer: the redacted file goes with it. Or undo the redaction first.</source>
<translation>Exportieren Sie die Antwort: Die geschwärzte Datei geht mit. Oder machen Sie die Schwärzung zuerst rückgängig.</translation>
</message>
<message>
<source>Save it all the same if whoever gets it may have that, too; or redact it.</source>
<translation>Speichern Sie sie trotzdem, wenn auch das haben darf, wer sie bekommt; oder schwärzen Sie sie.</translation>
</message>
<message>
<source>Whoever wrote a disclosure down cannot authorise it.</source>
<translation>Wer eine Offenlegung aufgeschrieben hat, kann sie nicht genehmigen.</translation>
</message>
<message>
<source>Nothing was given to anybody; the draft is kept.</source>
<translation>Niemandem wurde etwas gegeben; der Entwurf bleibt erhalten.</translation>
</message>
<message>
<source>Ask another officer who may review; an administrator can add one.</source>
<translation>Fragen Sie eine andere Person, die prüfen darf; ein Administrator kann eine hinzufügen.</translation>
</message>
<message>
<source>Say how the data were sent.</source>
<translation>Sagen Sie, wie die Daten gesandt wurden.</translation>
</message>
<message>
<source>That day is still to come.</source>
<translation>Dieser Tag liegt noch in der Zukunft.</translation>
</message>
<message>
<source>For example: by courier, on paper, sealed.</source>
<translation>Zum Beispiel: per Kurier, auf Papier, versiegelt.</translation>
</message>
<message>
<source>Nobody has authorised this disclosure.</source>
<translation>Niemand hat diese Offenlegung genehmigt.</translation>
</message>
<message>
<source>Have it authorised first.</source>
<translation>Lassen Sie sie zuerst genehmigen.</translation>
</message>
<message>
<source>Say whose disclosures are wanted.</source>
<translation>Sagen Sie, wessen Offenlegungen gewünscht sind.</translation>
</message>
<message>
<source>Give the address or number the person is on file with.</source>
<translation>Nennen Sie die Adresse oder Nummer, mit der die Person hinterlegt ist.</translation>
</message>
<message>
<source>The period ends before it begins.</source>
<translation>Der Zeitraum endet, bevor er beginnt.</translation>
</message>
<message>
<source>Exchange the two days.</source>
<translation>Vertauschen Sie die beiden Tage.</translation>
</message>
<message>
<source>Finish what is missing, or do not disclose.</source>
<translation>Beenden Sie, was fehlt, oder legen Sie nicht offen.</translation>
</message>
<message>
<source>There is no disclosure with this reference.</source>
<translation>Es gibt keine Offenlegung mit diesem Aktenzeichen.</translation>
</message>
<message>
<source>List the disclosures to see their references.</source>
<translation>Rufen Sie die Liste der Offenlegungen auf, um ihre Aktenzeichen zu sehen.</translation>
</message>
<message>
<source>This disclosure was sent; its record stands.</source>
<translation>Diese Offenlegung wurde versandt; ihr Eintrag steht fest.</translation>
</message>
<message>
<source>Record another disclosure where more is to be given.</source>
<translation>Halten Sie eine weitere Offenlegung fest, wo mehr gegeben werden soll.</translation>
</message>
<message>
<source>What is typed is too long to be kept as a draft.</source>
<translation>Was geschrieben wurde, ist zu lang, um als Entwurf aufbewahrt zu werden.</translation>
</message>
<message>
<source>It still stands in the form.</source>
<translation>Es steht noch im Formular.</translation>
</message>
<message>
<source>Take the request in, or shorten it.</source>
<translation>Nehmen Sie den Antrag auf, oder kürzen Sie ihn.</translation>
</message>
<message>
<source>A filter has a name of up to {0} characters and chooses something; {1} can be kept.</source>
<translation>Ein Filter hat einen Namen von bis zu {0} Zeichen und wählt etwas aus; {1} lassen sich merken.</translation>
</message>
<message>
<source>Choose what the list is to show, and name it.</source>
<translation>Wählen Sie, was die Liste zeigen soll, und geben Sie dem einen Namen.</translation>
</message>
<message>
<source>The file {0} is a message of the Data Rights Protocol without its signature.</source>
<translation>Die Datei {0} ist eine Nachricht des Data Rights Protocol ohne ihre Signatur.</translation>
</message>
<message>
<source>Ask the agent for the message as it was signed: base64 of the signature and the text.</source>
<translation>Bitten Sie die Stelle um die Nachricht, wie sie signiert wurde: Base64 der Signatur und des Textes.</translation>
</message>
<message>
<source>The form {0} says neither what the person wrote nor which rights they ticked.</source>
<translation>Das Formular {0} sagt weder, was die Person geschrieben, noch welche Rechte sie angekreuzt hat.</translation>
</message>
<message>
<source>Fill in text or rights.</source>
<translation>Füllen Sie Text oder Rechte aus.</translation>
</message>
<message>
<source>The form {0} names nobody.</source>
<translation>Das Formular {0} nennt niemanden.</translation>
</message>
<message>
<source>Fill in the name as the person gave it.</source>
<translation>Füllen Sie den Namen aus, wie ihn die Person angegeben hat.</translation>
</message>
<message>
<source>A field of the form {0} is longer than any request: {1} characters of a name, {2} of the text.</source>
<translation>Ein Feld des Formulars {0} ist länger als jeder Antrag: {1} Zeichen eines Namens, {2} des Textes.</translation>
</message>
<message>
<source>Find out what is in it; take the request in by hand.</source>
<translation>Finden Sie heraus, was darin steht; nehmen Sie den Antrag von Hand auf.</translation>
</message>
<message>
<source>Say since when the contact point has been on file, and how you know.</source>
<translation>Sagen Sie, seit wann der Kontaktweg hinterlegt ist und woher Sie das wissen.</translation>
</message>
<message>
<source>Give a date that is not in the future and one sentence.</source>
<translation>Geben Sie ein Datum an, das nicht in der Zukunft liegt, und einen Satz.</translation>
</message>
<message>
<source>A code cannot be written to this kind of contact point.</source>
<translation>An diese Art von Kontaktweg lässt sich kein Code schreiben.</translation>
</message>
<message>
<source>No code was made.</source>
<translation>Es wurde kein Code erstellt.</translation>
</message>
<message>
<source>Choose a postal or an e-mail address on file, or record a call back instead.</source>
<translation>Wählen Sie eine hinterlegte Post- oder E-Mail-Adresse, oder halten Sie stattdessen einen Rückruf fest.</translation>
</message>
<message>
<source>There is no one-time code that could be answered now.</source>
<translation>Es gibt gerade keinen Einmalcode, auf den geantwortet werden könnte.</translation>
</message>
<message>
<source>Issue a new code to a contact point on file.</source>
<translation>Stellen Sie einen neuen Code an einen hinterlegten Kontaktweg aus.</translation>
</message>
<message>
<source>Say in one sentence why the risk is seen so.</source>
<translation>Sagen Sie in einem Satz, warum das Risiko so gesehen wird.</translation>
</message>
<message>
<source>Give the reason and try again.</source>
<translation>Nennen Sie den Grund und versuchen Sie es erneut.</translation>
</message>
<message>
<source>This is not a contact point on file of the chosen person.</source>
<translation>Das ist kein hinterlegter Kontaktweg der gewählten Person.</translation>
</message>
<message>
<source>Nothing was changed and no code was made.</source>
<translation>Nichts wurde geändert, und es wurde kein Code erstellt.</translation>
</message>
<message>
<source>Use a contact point that was on file before the request came.</source>
<translation>Verwenden Sie einen Kontaktweg, der hinterlegt war, bevor der Antrag kam.</translation>
</message>
<message>
<source>Nobody on file has been chosen as the person this request is about.</source>
<translation>Es ist niemand als die hinterlegte Person gewählt, um die es in diesem Antrag geht.</translation>
</message>
<message>
<source>Confirm the intake with the person on file.</source>
<translation>Bestätigen Sie den Eingang mit der hinterlegten Person.</translation>
</message>
<message>
<source>No right has been named that the person exercises.</source>
<translation>Es ist kein Recht benannt, das die Person ausübt.</translation>
</message>
<message>
<source>Confirm the intake with the rights of the request.</source>
<translation>Bestätigen Sie den Eingang mit den Rechten des Antrags.</translation>
</message>
<message>
<source>This cannot be the date of birth of somebody who is on file.</source>
<translation>Das kann nicht das Geburtsdatum einer hinterlegten Person sein.</translation>
</message>
<message>
<source>Correct the date, or leave it open.</source>
<translation>Berichtigen Sie das Datum, oder lassen Sie es offen.</translation>
</message>
<message>
<source>The address the answer is asked for is missing.</source>
<translation>Die Adresse, an die die Antwort erbeten wird, fehlt.</translation>
</message>
<message>
<source>Write it as the request does, or say that it names none.</source>
<translation>Schreiben Sie sie, wie sie im Antrag steht, oder sagen Sie, dass er keine nennt.</translation>
</message>
<message>
<source>Say on which day it turned out that it reaches the person no more, and how.</source>
<translation>Sagen Sie, an welchem Tag sich gezeigt hat, dass er die Person nicht mehr erreicht, und wie.</translation>
</message>
<message>
<source>The mandate would end before it was given.</source>
<translation>Die Vollmacht würde enden, bevor sie erteilt wurde.</translation>
</message>
<message>
<source>Correct one of the two dates.</source>
<translation>Berichtigen Sie eines der beiden Daten.</translation>
</message>
<message>
<source>A request exercises at least one right.</source>
<translation>Ein Antrag übt mindestens ein Recht aus.</translation>
</message>
<message>
<source>Choose the rights the person exercises.</source>
<translation>Wählen Sie die Rechte, die die Person ausübt.</translation>
</message>
<message>
<source>The date of receipt is still to come.</source>
<translation>Das Eingangsdatum liegt noch in der Zukunft.</translation>
</message>
<message>
<source>Correct the date of receipt.</source>
<translation>Berichtigen Sie das Eingangsdatum.</translation>
</message>
<message>
<source>Something has been corrected at its source for the person chosen before.</source>
<translation>Für die zuvor gewählte Person ist schon etwas an seiner Quelle berichtigt worden.</translation>
</message>
<message>
<source>Finish this case for that person, and take the request in again for the other one.</source>
<translation>Beenden Sie diesen Fall für jene Person und nehmen Sie den Antrag für die andere erneut auf.</translation>
</message>
<message>
<source>Splitting takes some of the rights to be answered, and leaves at least one.</source>
<translation>Beim Teilen werden einige der offenen Rechte herausgenommen, und mindestens eines bleibt.</translation>
</message>
<message>
<source>Choose the rights for the new case.</source>
<translation>Wählen Sie die Rechte für den neuen Fall.</translation>
</message>
<message>
<source>A case cannot be merged into itself.</source>
<translation>Ein Fall lässt sich nicht mit sich selbst zusammenführen.</translation>
</message>
<message>
<source>Name another.</source>
<translation>Nennen Sie einen anderen.</translation>
</message>
<message>
<source>The two cases are about different people on file.</source>
<translation>In den beiden Fällen geht es um verschiedene hinterlegte Personen.</translation>
</message>
<message>
<source>Answer each on its own.</source>
<translation>Beantworten Sie jeden für sich.</translation>
</message>
<message>
<source>The two requests came from different senders, and nobody has said yet that they are one person.</source>
<translation>Die beiden Anträge kamen von verschiedenen Absendern, und noch hat niemand gesagt, dass es dieselbe Person ist.</translation>
</message>
<message>
<source>Confirm the intake of both with the same person on file, then merge them.</source>
<translation>Bestätigen Sie den Eingang beider mit derselben hinterlegten Person und führen Sie sie dann zusammen.</translation>
</message>
<message>
<source>The two cases are answered under different laws.</source>
<translation>Die beiden Fälle werden nach verschiedenem Recht beantwortet.</translation>
</message>
<message>
<source>Something has been corrected, recorded or sent in this case.</source>
<translation>In diesem Fall ist schon etwas berichtigt, festgehalten oder versandt worden.</translation>
</message>
<message>
<source>Merge the other case into this one instead.</source>
<translation>Führen Sie stattdessen den anderen Fall mit diesem zusammen.</translation>
</message>
<message>
<source>The file {0} cannot be read ({1}).</source>
<translation>Die Datei {0} ist nicht lesbar ({1}).</translation>
</message>
<message>
<source>Check the name of the file and whether you may read it.</source>
<translation>Prüfen Sie den Namen der Datei und ob Sie sie lesen dürfen.</translation>
</message>
<message>
<source>The file {0} is larger than {1} MB.</source>
<translation>Die Datei {0} ist größer als {1} MB.</translation>
</message>
<message>
<source>Check that it is the right file; split it if it is.</source>
<translation>Prüfen Sie, ob es die richtige Datei ist; wenn ja, teilen Sie sie.</translation>
</message>
<message>
<source>{0} holds something other than one JSON object.</source>
<translation>{0} enthält etwas anderes als ein einziges JSON-Objekt.</translation>
</message>
<message>
<source>Put the members between { and }.</source>
<translation>Setzen Sie die Angaben zwischen { und }.</translation>
</message>
<message>
<source>Correct the file and try again.</source>
<translation>Berichtigen Sie die Datei und versuchen Sie es erneut.</translation>
</message>
<message>
<source>The file {0} is not the JSON it should be: {1}.</source>
<translation>Die Datei {0} ist nicht das JSON, das sie sein sollte: {1}.</translation>
</message>
<message>
<source>There is no such file in this case.</source>
<translation>In diesem Fall gibt es keine solche Datei.</translation>
</message>
<message>
<source>Open the case again.</source>
<translation>Öffnen Sie den Fall erneut.</translation>
</message>
<message>
<source>Unlock the keychain of this computer, or set one up, then start Redress again.</source>
<translation>Entsperren Sie den Schlüsselbund dieses Computers oder richten Sie einen ein, dann starten Sie Redress neu.</translation>
</message>
<message>
<source>There is no such law.</source>
<translation>Ein solches Recht gibt es nicht.</translation>
</message>
<message>
<source>Choose one of: {0}.</source>
<translation>Wählen Sie eines von: {0}.</translation>
</message>
<message>
<source>Say why this law applies to the request.</source>
<translation>Sagen Sie, warum dieses Recht für den Antrag gilt.</translation>
</message>
<message>
<source>For example: "The person lives in California."</source>
<translation>Zum Beispiel: „Die Person lebt in Kalifornien.“</translation>
</message>
<message>
<source>The request is counted under this law already.</source>
<translation>Der Antrag wird schon nach diesem Recht gezählt.</translation>
</message>
<message>
<source>Choose another one, or leave it as it is.</source>
<translation>Wählen Sie ein anderes, oder lassen Sie es, wie es ist.</translation>
</message>
<message>
<source>The person was told of an extension or a refusal under the law so far.</source>
<translation>Nach dem bisherigen Recht wurde der Person eine Fristverlängerung oder Ablehnung mitgeteilt.</translation>
</message>
<message>
<source>Answer under that law; or refuse or hand on what is left, and open a new case.</source>
<translation>Antworten Sie nach jenem Recht; oder lehnen Sie ab oder leiten Sie weiter, was übrig ist, und legen Sie einen neuen Fall an.</translation>
</message>
<message>
<source>Nothing was saved.</source>
<translation>Nichts wurde gespeichert.</translation>
</message>
<message>
<source>Say it in the text, or confirm that you mean to leave it out.</source>
<translation>Sagen Sie es im Text, oder bestätigen Sie, dass Sie es weglassen wollen.</translation>
</message>
<message>
<source>These texts are the ones that hold already.</source>
<translation>Das sind die Texte, die schon gelten.</translation>
</message>
<message>
<source>Change one of them first.</source>
<translation>Ändern Sie zuerst einen davon.</translation>
</message>
<message>
<source>This type of document has no text called “{0}”.</source>
<translation>Diese Art von Dokument hat keinen Text namens „{0}“.</translation>
</message>
<message>
<source>Choose one of the texts that there are.</source>
<translation>Wählen Sie einen der vorhandenen Texte.</translation>
</message>
<message>
<source>This type of document has no texts to be worded, or there is no such language or law.</source>
<translation>Diese Art von Dokument hat keine Texte zum Formulieren, oder es gibt diese Sprache oder dieses Recht nicht.</translation>
</message>
<message>
<source>There is already a file called {0}.</source>
<translation>Es gibt schon eine Datei namens {0}.</translation>
</message>
<message>
<source>It was not touched.</source>
<translation>Sie wurde nicht angerührt.</translation>
</message>
<message>
<source>Choose another name.</source>
<translation>Wählen Sie einen anderen Namen.</translation>
</message>
<message>
<source>This is not recorded any more.</source>
<translation>Das ist nicht mehr festgehalten.</translation>
</message>
<message>
<source>Nothing has been recorded as stopped yet.</source>
<translation>Es ist noch nichts als eingestellt festgehalten.</translation>
</message>
<message>
<source>No letter was made.</source>
<translation>Es wurde kein Schreiben erstellt.</translation>
</message>
<message>
<source>Say first what was stopped, and where.</source>
<translation>Sagen Sie zuerst, was eingestellt wurde und wo.</translation>
</message>
<message>
<source>A document could not be written to the chosen place ({0}).</source>
<translation>Ein Dokument ließ sich nicht an den gewählten Ort schreiben ({0}).</translation>
</message>
<message>
<source>Nothing was overwritten; the store still holds every document.</source>
<translation>Nichts wurde überschrieben; der Speicher hat weiterhin jedes Dokument.</translation>
</message>
<message>
<source>This officer does not work on cases.</source>
<translation>Diese Person bearbeitet keine Fälle.</translation>
</message>
<message>
<source>Choose another officer.</source>
<translation>Wählen Sie eine andere Person.</translation>
</message>
<message>
<source>Write it and try again.</source>
<translation>Schreiben Sie es und versuchen Sie es erneut.</translation>
</message>
<message>
<source>The version has no name yet.</source>
<translation>Die Fassung hat noch keinen Namen.</translation>
</message>
<message>
<source>Give it one, for example "January 2011".</source>
<translation>Geben Sie ihr einen, zum Beispiel „Januar 2011“.</translation>
</message>
<message>
<source>There is already a version of this notice with that name.</source>
<translation>Von dieser Erklärung gibt es schon eine Fassung dieses Namens.</translation>
</message>
<message>
<source>Give the new version another name.</source>
<translation>Geben Sie der neuen Fassung einen anderen Namen.</translation>
</message>
<message>
<source>This version is in force already.</source>
<translation>Diese Fassung ist schon in Kraft.</translation>
</message>
<message>
<source>Add a new version instead.</source>
<translation>Fügen Sie stattdessen eine neue Fassung hinzu.</translation>
</message>
<message>
<source>Another version of this notice is in force from that day already; which one applied could not be told.</source>
<translation>Ab diesem Tag gilt schon eine andere Fassung dieser Erklärung; welche anzuwenden war, ließe sich nicht sagen.</translation>
</message>
<message>
<source>Correct the day, or keep the new version without one: it is a draft then.</source>
<translation>Berichtigen Sie den Tag, oder behalten Sie die neue Fassung ohne einen: Dann ist sie ein Entwurf.</translation>
</message>
<message>
<source>These two versions do not differ there.</source>
<translation>Diese beiden Fassungen unterscheiden sich dort nicht.</translation>
</message>
<message>
<source>Look at the differences again.</source>
<translation>Sehen Sie erneut in die Unterschiede.</translation>
</message>
<message>
<source>Say who is to be told.</source>
<translation>Sagen Sie, wem es mitzuteilen ist.</translation>
</message>
<message>
<source>For example: everyone with an account.</source>
<translation>Zum Beispiel: allen mit einem Konto.</translation>
</message>
<message>
<source>Note it when it has been done.</source>
<translation>Halten Sie es fest, wenn es geschehen ist.</translation>
</message>
<message>
<source>There is no version before this one.</source>
<translation>Vor dieser gibt es keine Fassung.</translation>
</message>
<message>
<source>Nothing was drawn.</source>
<translation>Es wurde nichts erstellt.</translation>
</message>
<message>
<source>Add the version that was in force before, with its date.</source>
<translation>Fügen Sie die Fassung hinzu, die zuvor galt, mit ihrem Datum.</translation>
</message>
<message>
<source>This store was created but never set up to the end.</source>
<translation>Dieser Speicher wurde angelegt, aber nie zu Ende eingerichtet.</translation>
</message>
<message>
<source>It holds no requests.</source>
<translation>Er enthält keine Anträge.</translation>
</message>
<message>
<source>Create a new store in another folder.</source>
<translation>Legen Sie in einem anderen Ordner einen neuen Speicher an.</translation>
</message>
<message>
<source>There is no regime called {0}.</source>
<translation>Es gibt keine Rechtsordnung namens {0}.</translation>
</message>
<message>
<source>Nothing was created.</source>
<translation>Es wurde nichts angelegt.</translation>
</message>
<message>
<source>There is no time zone called {0}.</source>
<translation>Es gibt keine Zeitzone namens {0}.</translation>
</message>
<message>
<source>Write it like "Europe/Berlin".</source>
<translation>Schreiben Sie sie wie „Europe/Berlin“.</translation>
</message>
<message>
<source>There are no letters in this language.</source>
<translation>In dieser Sprache gibt es keine Schreiben.</translation>
</message>
<message>
<source>The passphrase has fewer than {0} characters.</source>
<translation>Die Passphrase hat weniger als {0} Zeichen.</translation>
</message>
<message>
<source>Choose a longer one; four or five unrelated words are good.</source>
<translation>Wählen Sie eine längere; vier oder fünf Wörter ohne Zusammenhang sind gut.</translation>
</message>
<message>
<source>There is an officer of this name already; history and records could not tell the two apart.</source>
<translation>Eine Person dieses Namens gibt es schon; Verlauf und Nachweise könnten die beiden nicht unterscheiden.</translation>
</message>
<message>
<source>Write the name otherwise.</source>
<translation>Schreiben Sie den Namen anders.</translation>
</message>
<message>
<source>There is already a data source with this name.</source>
<translation>Eine Datenquelle dieses Namens gibt es schon.</translation>
</message>
<message>
<source>Give it another name.</source>
<translation>Geben Sie ihr einen anderen Namen.</translation>
</message>
<message>
<source>Still missing: {0}.</source>
<translation>Es fehlt noch: {0}.</translation>
</message>
<message>
<source>Fill it in and try again.</source>
<translation>Füllen Sie es aus und versuchen Sie es erneut.</translation>
</message>
<message>
<source>No officer of this store has this name.</source>
<translation>In diesem Speicher hat niemand diesen Namen.</translation>
</message>
<message>
<source>Two officers of this store have this name.</source>
<translation>In diesem Speicher haben zwei Personen diesen Namen.</translation>
</message>
<message>
<source>Write the name as the store has it.</source>
<translation>Schreiben Sie den Namen, wie er im Speicher steht.</translation>
</message>
<message>
<source>Choose between them on the page of officers in the window.</source>
<translation>Wählen Sie zwischen ihnen auf der Seite der Bearbeiter im Fenster.</translation>
</message>
<message>
<source>This is the last administrator; without one, nobody could look after the store.</source>
<translation>Das ist der letzte Administrator; ohne ihn könnte sich niemand um den Speicher kümmern.</translation>
</message>
<message>
<source>Add another administrator first.</source>
<translation>Fügen Sie zuerst einen weiteren Administrator hinzu.</translation>
</message>
<message>
<source>You cannot remove yourself.</source>
<translation>Sie können sich nicht selbst entfernen.</translation>
</message>
<message>
<source>Ask another administrator to do it.</source>
<translation>Bitten Sie einen anderen Administrator darum.</translation>
</message>
<message>
<source>There is no such officer in this store.</source>
<translation>Diese Person gibt es in diesem Speicher nicht.</translation>
</message>
<message>
<source>Add them as a new officer.</source>
<translation>Fügen Sie sie neu hinzu.</translation>
</message>
<message>
<source>This request does not ask for an opt-out alone.</source>
<translation>Dieser Antrag verlangt mehr als einen Widerspruch.</translation>
</message>
<message>
<source>Work through it stage by stage, and record the opt-out on the page of permissions.</source>
<translation>Bearbeiten Sie ihn Schritt für Schritt, und halten Sie den Widerspruch auf der Seite der Einwilligungen fest.</translation>
</message>
<message>
<source>The chosen person is not among those found on file.</source>
<translation>Die gewählte Person ist nicht unter den hinterlegten, die gefunden wurden.</translation>
</message>
<message>
<source>Look the person up again, then choose.</source>
<translation>Suchen Sie die Person erneut und wählen Sie dann.</translation>
</message>
<message>
<source>Say what shows that the message was answered.</source>
<translation>Sagen Sie, was zeigt, dass auf die Nachricht geantwortet wurde.</translation>
</message>
<message>
<source>For example: the entry of the log of the mailing system.</source>
<translation>Zum Beispiel: der Eintrag im Protokoll des Versandsystems.</translation>
</message>
<message>
<source>No opt-in of this address waits to be confirmed.</source>
<translation>Keine Einwilligung dieser Adresse wartet auf Bestätigung.</translation>
</message>
<message>
<source>Record the opt-in first, with the wording that was shown.</source>
<translation>Halten Sie zuerst die Einwilligung fest, mit dem gezeigten Wortlaut.</translation>
</message>
<message>
<source>This is not one e-mail address.</source>
<translation>Das ist nicht eine einzelne E-Mail-Adresse.</translation>
</message>
<message>
<source>Write it like "name@example.org".</source>
<translation>Schreiben Sie sie wie „name@example.org“.</translation>
</message>
<message>
<source>That moment is still to come.</source>
<translation>Dieser Zeitpunkt liegt noch in der Zukunft.</translation>
</message>
<message>
<source>Correct the day or the time.</source>
<translation>Berichtigen Sie den Tag oder die Uhrzeit.</translation>
</message>
<message>
<source>No copy was printed.</source>
<translation>Es wurde kein Exemplar gedruckt.</translation>
</message>
<message>
<source>Nothing was recorded as printed.</source>
<translation>Nichts wurde als gedruckt festgehalten.</translation>
</message>
<message>
<source>Print again, with at least one copy.</source>
<translation>Drucken Sie erneut, mindestens ein Exemplar.</translation>
</message>
<message>
<source>There is no such reading of this rule.</source>
<translation>Eine solche Lesart dieser Regel gibt es nicht.</translation>
</message>
<message>
<source>Choose one of those that are explained.</source>
<translation>Wählen Sie eine der erklärten.</translation>
</message>
<message>
<source>Text number {0} to be hidden stands nowhere in the file as text.</source>
<translation>Der zu verdeckende Text Nummer {0} steht nirgends als Text in der Datei.</translation>
</message>
<message>
<source>It may stand in a picture: look at the pages, and give boxes for it.</source>
<translation>Er kann in einem Bild stehen: Sehen Sie die Seiten an und zeichnen Sie dort Kästen.</translation>
</message>
<message>
<source>The file {0} is not a PDF.</source>
<translation>Die Datei {0} ist kein PDF.</translation>
</message>
<message>
<source>Check that it is the right file, and that it was copied whole.</source>
<translation>Prüfen Sie, ob es die richtige Datei ist und ob sie vollständig kopiert wurde.</translation>
</message>
<message>
<source>The file {0} is not a certificate.</source>
<translation>Die Datei {0} ist kein Zertifikat.</translation>
</message>
<message>
<source>Name the PEM file that the organisation publishes.</source>
<translation>Nennen Sie die PEM-Datei, die die Organisation veröffentlicht.</translation>
</message>
<message>
<source>There is nothing to hide.</source>
<translation>Es gibt nichts zu verdecken.</translation>
</message>
<message>
<source>There are more than {0} boxes.</source>
<translation>Es sind mehr als {0} Kästen.</translation>
</message>
<message>
<source>Nothing was made.</source>
<translation>Nichts wurde erstellt.</translation>
</message>
<message>
<source>Draw a box over what is to be hidden, with its ground.</source>
<translation>Zeichnen Sie einen Kasten über das, was verdeckt werden soll, mit seinem Grund.</translation>
</message>
<message>
<source>There is no calendar of public holidays for {0}.</source>
<translation>Für {0} gibt es keinen Feiertagskalender.</translation>
</message>
<message>
<source>Nothing was stored, and the file was not changed.</source>
<translation>Nichts wurde gespeichert, und die Datei wurde nicht geändert.</translation>
</message>
<message>
<source>Save the list as UTF-8, and try again.</source>
<translation>Speichern Sie die Liste als UTF-8 und versuchen Sie es erneut.</translation>
</message>
<message>
<source>{0} The file is {1}.</source>
<translation>{0} Die Datei ist {1}.</translation>
</message>
<message>
<source>The file {0} is no list of requests: {1}.</source>
<translation>Die Datei {0} ist keine Liste von Anträgen: {1}.</translation>
</message>
<message>
<source>Say which column is what, or correct the first line of the file, and try again.</source>
<translation>Sagen Sie, welche Spalte was enthält, oder berichtigen Sie die erste Zeile der Datei, und versuchen Sie es erneut.</translation>
</message>
<message>
<source>Correct the first line of the file, or split it, and try again.</source>
<translation>Berichtigen Sie die erste Zeile der Datei, oder teilen Sie sie, und versuchen Sie es erneut.</translation>
</message>
<message>
<source>This case is on hold already.</source>
<translation>Die Löschung dieses Falls ist schon ausgesetzt.</translation>
</message>
<message>
<source>Lift that hold first to give another reason.</source>
<translation>Heben Sie diese Aussetzung zuerst auf, um einen anderen Grund anzugeben.</translation>
</message>
<message>
<source>The case {0} is not closed.</source>
<translation>Der Fall {0} ist nicht abgeschlossen.</translation>
</message>
<message>
<source>Nothing of it was erased.</source>
<translation>Nichts davon wurde gelöscht.</translation>
</message>
<message>
<source>Close it first.</source>
<translation>Schließen Sie ihn zuerst ab.</translation>
</message>
<message>
<source>Look at the preview; lift a hold that has done its work, or wait.</source>
<translation>Sehen Sie die Vorschau an; heben Sie eine Aussetzung auf, die ihren Zweck erfüllt hat, oder warten Sie.</translation>
</message>
<message>
<source>Correct it, then try again.</source>
<translation>Berichtigen Sie es und versuchen Sie es dann erneut.</translation>
</message>
<message>
<source>This case calls for no document.</source>
<translation>Dieser Fall verlangt kein Dokument.</translation>
</message>
<message>
<source>Check the rights and the corrections of the case.</source>
<translation>Prüfen Sie die Rechte und die Berichtigungen des Falls.</translation>
</message>
<message>
<source>Whoever prepared the documents cannot approve them.</source>
<translation>Wer die Dokumente vorbereitet hat, kann sie nicht freigeben.</translation>
</message>
<message>
<source>This officer may not review.</source>
<translation>Diese Person darf nicht prüfen.</translation>
</message>
<message>
<source>Choose a reviewer or an administrator.</source>
<translation>Wählen Sie einen Prüfer oder Administrator.</translation>
</message>
<message>
<source>The passphrase is not this officer's.</source>
<translation>Die Passphrase gehört nicht zu dieser Person.</translation>
</message>
<message>
<source>The second officer types their own passphrase.</source>
<translation>Die zweite Person gibt ihre eigene Passphrase ein.</translation>
</message>
<message>
<source>Finish what is missing, then try again.</source>
<translation>Beenden Sie, was fehlt, und versuchen Sie es erneut.</translation>
</message>
<message>
<source>This step is not part of your role; it is for: {0}.</source>
<translation>Dieser Schritt gehört nicht zu Ihrer Rolle; er ist für: {0}.</translation>
</message>
<message>
<source>Ask one of them to do it.</source>
<translation>Bitten Sie jemanden davon.</translation>
</message>
<message>
<source>The folder of the sample store holds other files.</source>
<translation>Der Ordner des Beispielspeichers enthält andere Dateien.</translation>
</message>
<message>
<source>Move them elsewhere, or take the folder "{0}" away.</source>
<translation>Verschieben Sie sie anderswohin, oder entfernen Sie den Ordner „{0}“.</translation>
</message>
<message>
<source>The signing key can be used as it is.</source>
<translation>Der Signaturschlüssel lässt sich verwenden, wie er ist.</translation>
</message>
<message>
<source>Go on: there is nothing to replace.</source>
<translation>Machen Sie weiter: Es ist nichts zu ersetzen.</translation>
</message>
<message>
<source>Nothing was signed, and nothing was changed.</source>
<translation>Nichts wurde signiert, und nichts wurde geändert.</translation>
</message>
<message>
<source>The password of the signing key is in the computer's keychain. {0}</source>
<translation>Das Passwort des Signaturschlüssels ist im Schlüsselbund des Computers. {0}</translation>
</message>
<message>
<source>Unlock the keychain, then try again.</source>
<translation>Entsperren Sie den Schlüsselbund und versuchen Sie es dann erneut.</translation>
</message>
<message>
<source>{0} cannot be used: from is later than to.</source>
<translation>{0} kann nicht verwendet werden: „from“ ist später als „to“.</translation>
</message>
<message>
<source>The file {0} names nothing to search for.</source>
<translation>Die Datei {0} nennt nichts, wonach zu suchen wäre.</translation>
</message>
<message>
<source>Give at least one name, e-mail address, telephone number, IP address, cookie or account.</source>
<translation>Geben Sie mindestens einen Namen, eine E-Mail-Adresse, eine Telefonnummer, eine IP-Adresse, ein Cookie oder ein Konto an.</translation>
</message>
<message>
<source>{0} cannot be used: {1} should be a date like 2026-11-24, or an instant.</source>
<translation>{0} kann nicht verwendet werden: {1} sollte ein Datum wie 2026-11-24 sein, oder ein Zeitpunkt.</translation>
</message>
<message>
<source>The password was not taken out. {0}</source>
<translation>Das Passwort wurde nicht entfernt. {0}</translation>
</message>
<message>
<source>It is where it was.</source>
<translation>Es ist, wo es war.</translation>
</message>
<message>
<source>Try again when the keychain answers, or take it out there.</source>
<translation>Versuchen Sie es erneut, wenn der Schlüsselbund antwortet, oder entfernen Sie es dort.</translation>
</message>
<message>
<source>The password was not kept. {0}</source>
<translation>Das Passwort wurde nicht aufbewahrt. {0}</translation>
</message>
<message>
<source>It was written nowhere.</source>
<translation>Es wurde nirgends aufgeschrieben.</translation>
</message>
<message>
<source>Use a database user that needs no password, or a computer with a keychain.</source>
<translation>Benutzen Sie einen Datenbankbenutzer, der kein Passwort braucht, oder einen Computer mit Schlüsselbund.</translation>
</message>
<message>
<source>The last month of the period is not over yet, and what a second report would add could be told apart.</source>
<translation>Der letzte Monat des Zeitraums ist noch nicht vorbei, und was ein zweiter Bericht hinzufügte, ließe sich herauslesen.</translation>
</message>
<message>
<source>Publish up to the month before.</source>
<translation>Veröffentlichen Sie bis zum Monat davor.</translation>
</message>
<message>
<source>This organisation withholds counts below {0}.</source>
<translation>Diese Organisation hält Anzahlen unter {0} zurück.</translation>
</message>
<message>
<source>Nothing was counted.</source>
<translation>Es wurde nichts gezählt.</translation>
</message>
<message>
<source>Ask for that or more; an administrator can choose another number in the settings.</source>
<translation>Verlangen Sie diese Zahl oder mehr; ein Administrator kann in den Einstellungen eine andere wählen.</translation>
</message>
<message>
<source>Say which web server log the visitors are to be counted from.</source>
<translation>Sagen Sie, aus welchem Webserver-Protokoll die Besucher gezählt werden sollen.</translation>
</message>
<message>
<source>There is no such web server log on the list of data sources.</source>
<translation>Ein solches Webserver-Protokoll steht nicht auf der Liste der Datenquellen.</translation>
</message>
<message>
<source>Name one of the data sources that are web server logs, or add one.</source>
<translation>Nennen Sie eine der Datenquellen, die Webserver-Protokolle sind, oder fügen Sie eine hinzu.</translation>
</message>
<message>
<source>This case is open.</source>
<translation>Dieser Fall ist offen.</translation>
</message>
<message>
<source>There is nothing to reopen; go on with it.</source>
<translation>Es gibt nichts wieder zu öffnen; machen Sie damit weiter.</translation>
</message>
<message>
<source>The law does not say how far the time may be extended, so the new day must be named.</source>
<translation>Das Gesetz sagt nicht, wie weit die Frist verlängert werden darf; der neue Tag muss also genannt werden.</translation>
</message>
<message>
<source>Name a day after the due date.</source>
<translation>Nennen Sie einen Tag nach der Frist.</translation>
</message>
<message>
<source>The law fixes how far the time may be extended, so no other day can be named.</source>
<translation>Das Gesetz legt fest, wie weit die Frist verlängert werden darf; ein anderer Tag lässt sich also nicht nennen.</translation>
</message>
<message>
<source>Leave the day out; the answer is then due by {0}.</source>
<translation>Lassen Sie den Tag weg; die Antwort ist dann bis {0} fällig.</translation>
</message>
<message>
<source>The case does not ask for one of these rights, or it has been refused already.</source>
<translation>Der Fall verlangt eines dieser Rechte nicht, oder es ist schon abgelehnt.</translation>
</message>
<message>
<source>Choose among the rights that are still to be answered.</source>
<translation>Wählen Sie unter den Rechten, die noch zu beantworten sind.</translation>
</message>
<message>
<source>This is no ground on which the request could be refused.</source>
<translation>Das ist kein Grund, aus dem der Antrag abgelehnt werden könnte.</translation>
</message>
<message>
<source>Somebody on file is chosen as the person this request is about.</source>
<translation>Als die Person, um die es in diesem Antrag geht, ist jemand Hinterlegtes gewählt.</translation>
</message>
<message>
<source>Choose another ground, or confirm the intake with nobody on file.</source>
<translation>Wählen Sie einen anderen Grund, oder bestätigen Sie den Eingang ohne hinterlegte Person.</translation>
</message>
<message>
<source>The document was not drawn: the process that draws it ended, perhaps for want of memory.</source>
<translation>Das Dokument wurde nicht erstellt: Der Prozess, der es erstellt, endete, vielleicht aus Mangel an Arbeitsspeicher.</translation>
</message>
<message>
<source>Nothing was changed, and no part of the document was kept.</source>
<translation>Nichts wurde geändert, und kein Teil des Dokuments wurde aufbewahrt.</translation>
</message>
<message>
<source>Close other programs, then try again.</source>
<translation>Schließen Sie andere Programme und versuchen Sie es dann erneut.</translation>
</message>
<message>
<source>A record of this type is never written into an e-mail.</source>
<translation>Ein Nachweis dieser Art wird nie in eine E-Mail geschrieben.</translation>
</message>
<message>
<source>Draw it as a PDF.</source>
<translation>Erstellen Sie ihn als PDF.</translation>
</message>
<message>
<source>The record cannot be drawn without {0}.</source>
<translation>Der Nachweis lässt sich ohne {0} nicht erstellen.</translation>
</message>
<message>
<source>Add what is missing and try again.</source>
<translation>Ergänzen Sie, was fehlt, und versuchen Sie es erneut.</translation>
</message>
<message>
<source>The document cannot be drawn: no font of the program has {0}{1}{2}.</source>
<translation>Das Dokument lässt sich nicht erstellen: Keine Schrift des Programms hat {0}{1}{2}.</translation>
</message>
<message>
<source>Nothing was left out, and no document was made.</source>
<translation>Nichts wurde weggelassen, und es wurde kein Dokument erstellt.</translation>
</message>
<message>
<source>Write the character in another way, or give this item to the person by another means.</source>
<translation>Schreiben Sie das Zeichen anders, oder geben Sie der Person diesen Eintrag auf anderem Weg.</translation>
</message>
<message>
<source>The organisation's name and address take more room than a letter has above the address.</source>
<translation>Name und Anschrift der Organisation brauchen mehr Platz, als ein Brief über der Anschrift hat.</translation>
</message>
<message>
<source>Nothing was drawn, and nothing was left out.</source>
<translation>Nichts wurde erstellt, und nichts wurde weggelassen.</translation>
</message>
<message>
<source>Shorten the name, the address or the contact of the organisation.</source>
<translation>Kürzen Sie den Namen, die Anschrift oder den Kontakt der Organisation.</translation>
</message>
<message>
<source>The address has {0} lines, more than the window of an envelope shows.</source>
<translation>Die Anschrift hat {0} Zeilen, mehr als das Fenster eines Umschlags zeigt.</translation>
</message>
<message>
<source>Nothing was drawn, and nothing of the address was left out.</source>
<translation>Nichts wurde erstellt, und nichts von der Anschrift wurde weggelassen.</translation>
</message>
<message>
<source>Shorten the address to {0} lines of about 50 characters.</source>
<translation>Kürzen Sie die Anschrift auf {0} Zeilen zu etwa 50 Zeichen.</translation>
</message>
<message>
<source>There are no letters in the language “{0}”.</source>
<translation>In der Sprache „{0}“ gibt es keine Schreiben.</translation>
</message>
<message>
<source>Nothing was drawn, and nothing was changed.</source>
<translation>Nichts wurde erstellt, und nichts wurde geändert.</translation>
</message>
<message>
<source>The letters in the language “{0}” do not have the same texts and variables as the English ones: {1}.</source>
<translation>Die Schreiben in der Sprache „{0}“ haben nicht dieselben Texte und Variablen wie die englischen: {1}.</translation>
</message>
<message>
<source>Install the program again, or correct resources/letters.</source>
<translation>Installieren Sie das Programm neu, oder berichtigen Sie resources/letters.</translation>
</message>
<message>
<source>The document has {0} pages, and no page {1}.</source>
<translation>Das Dokument hat {0} Seiten, und keine Seite {1}.</translation>
</message>
<message>
<source>Choose a page that exists.</source>
<translation>Wählen Sie eine vorhandene Seite.</translation>
</message>
<message>
<source>This is not a PDF that can be read.</source>
<translation>Das ist kein lesbares PDF.</translation>
</message>
<message>
<source>Check that it is the right file, and that it arrived whole.</source>
<translation>Prüfen Sie, ob es die richtige Datei ist und ob sie vollständig angekommen ist.</translation>
</message>
<message>
<source>{0} of the texts to be hidden are still in the redacted file.</source>
<translation>{0} der zu verdeckenden Texte stehen noch in der geschwärzten Datei.</translation>
</message>
<message>
<source>The file was thrown away; nothing has left the program.</source>
<translation>Die Datei wurde verworfen; nichts hat das Programm verlassen.</translation>
</message>
<message>
<source>Draw boxes over the places by hand, and try again.</source>
<translation>Zeichnen Sie von Hand Kästen über die Stellen und versuchen Sie es erneut.</translation>
</message>
<message>
<source>Hiding something needs its ground.</source>
<translation>Etwas zu verdecken, braucht einen Grund.</translation>
</message>
<message>
<source>Say for each box on which ground it hides something.</source>
<translation>Sagen Sie zu jedem Kasten, aus welchem Grund er etwas verdeckt.</translation>
</message>
<message>
<source>The document has {0} pages; a box lies on another.</source>
<translation>Das Dokument hat {0} Seiten; ein Kasten liegt auf einer anderen.</translation>
</message>
<message>
<source>Name a page that exists.</source>
<translation>Nennen Sie eine vorhandene Seite.</translation>
</message>
<message>
<source>The organisation's signing key cannot be unlocked.</source>
<translation>Der Signaturschlüssel der Organisation lässt sich nicht entsperren.</translation>
</message>
<message>
<source>Run the store check, and restore a backup where it finds damage.</source>
<translation>Führen Sie die Speicherprüfung aus, und spielen Sie eine Sicherung zurück, wo sie Schäden findet.</translation>
</message>
<message>
<source>A correction needs the new value, a reason and what shows it to be right.</source>
<translation>Eine Berichtigung braucht den neuen Wert, eine Begründung und was zeigt, dass er stimmt.</translation>
</message>
<message>
<source>Fill in all three.</source>
<translation>Füllen Sie alle drei aus.</translation>
</message>
<message>
<source>The new value is the one that is there: there is nothing to change.</source>
<translation>Der neue Wert ist der vorhandene: Es gibt nichts zu ändern.</translation>
</message>
<message>
<source>Give the value that it should be.</source>
<translation>Geben Sie den Wert an, der dort stehen soll.</translation>
</message>
<message>
<source>{0} is no request of the Data Rights Protocol that can be used: {1}.</source>
<translation>{0} ist kein brauchbarer Antrag des Data Rights Protocol: {1}.</translation>
</message>
<message>
<source>Ask the agent to send it again as version 1.0 says.</source>
<translation>Bitten Sie die Stelle, ihn erneut zu senden, wie es Version 1.0 verlangt.</translation>
</message>
<message>
<source>No due date was counted.</source>
<translation>Es wurde keine Frist gezählt.</translation>
</message>
<message>
<source>Correct {0}: events stand in the order they happened, each after the receipt of the request.</source>
<translation>Berichtigen Sie {0}: Ereignisse stehen in der Reihenfolge, in der sie geschahen, jedes nach dem Eingang des Antrags.</translation>
</message>
<message>
<source>The law of this case gives no right to a statement of disagreement.</source>
<translation>Das Recht dieses Falls gibt keinen Anspruch auf eine Gegendarstellung.</translation>
</message>
<message>
<source>Write a note in the case instead, and tell the person how to complain.</source>
<translation>Schreiben Sie stattdessen eine Notiz in den Fall, und sagen Sie der Person, wie sie sich beschweren kann.</translation>
</message>
<message>
<source>The statement is empty.</source>
<translation>Die Gegendarstellung ist leer.</translation>
</message>
<message>
<source>Take the person's own words.</source>
<translation>Nehmen Sie die eigenen Worte der Person.</translation>
</message>
<message>
<source>A report from {0} to {1} was published already; together with this one it would say something about few people.</source>
<translation>Ein Bericht von {0} bis {1} ist schon veröffentlicht; zusammen mit diesem würde er etwas über wenige Personen sagen.</translation>
</message>
<message>
<source>Publish months that no report has covered yet, or hand out the earlier report again.</source>
<translation>Veröffentlichen Sie Monate, die noch kein Bericht umfasst, oder geben Sie den früheren Bericht erneut heraus.</translation>
</message>
<message>
<source>The data of a regime cannot be read: {0}, at {1}.</source>
<translation>Die Daten einer Rechtsordnung sind nicht lesbar: {0}, bei {1}.</translation>
</message>
<message>
<source>No due date was counted from it.</source>
<translation>Daraus wurde keine Frist gezählt.</translation>
</message>
<message>
<source>Repair the file of that regime, or install the program again.</source>
<translation>Reparieren Sie die Datei dieser Rechtsordnung, oder installieren Sie das Programm neu.</translation>
</message>
<message>
<source>Counts can be withheld below {0} at the least, and {1} at the most.</source>
<translation>Anzahlen lassen sich mindestens unter {0} und höchstens unter {1} zurückhalten.</translation>
</message>
<message>
<source>Choose a number between them; {0} is usual.</source>
<translation>Wählen Sie eine Zahl dazwischen; {0} ist üblich.</translation>
</message>
<message>
<source>A threshold below {0} would give single people away.</source>
<translation>Eine Schwelle unter {0} würde einzelne Personen verraten.</translation>
</message>
<message>
<source>Choose {0} or more; {1} is usual.</source>
<translation>Wählen Sie {0} oder mehr; {1} ist üblich.</translation>
</message>
<message>
<source>Exchange the two months.</source>
<translation>Vertauschen Sie die beiden Monate.</translation>
</message>
<message>
<source>This file cannot be used here: {0}.</source>
<translation>Diese Datei lässt sich hier nicht verwenden: {0}.</translation>
</message>
<message>
<source>Save a copy of it and open that with another program, or ask for another copy.</source>
<translation>Speichern Sie eine Kopie davon und öffnen Sie diese mit einem anderen Programm, oder bitten Sie um ein anderes Exemplar.</translation>
</message>
<message>
<source>This message names more than one sender, so that it cannot be told who asks.</source>
<translation>Diese Nachricht nennt mehr als einen Absender; darum lässt sich nicht sagen, wer den Antrag stellt.</translation>
</message>
<message>
<source>Enter the request by hand, with the sender you take it to be from.</source>
<translation>Geben Sie den Antrag von Hand ein, mit dem Absender, von dem er Ihrer Ansicht nach kommt.</translation>
</message>
<message>
<source>This file cannot be read as an e-mail: {0}.</source>
<translation>Diese Datei lässt sich nicht als E-Mail lesen: {0}.</translation>
</message>
<message>
<source>Save the message as .eml once more, or enter the request by hand.</source>
<translation>Speichern Sie die Nachricht noch einmal als .eml, oder geben Sie den Antrag von Hand ein.</translation>
</message>
<message>
<source>This message is not taken in: {0}.</source>
<translation>Diese Nachricht wird nicht aufgenommen: {0}.</translation>
</message>
<message>
<source>Ask the sender to send the files in several messages, or enter the request by hand.</source>
<translation>Bitten Sie den Absender, die Dateien in mehreren Nachrichten zu senden, oder geben Sie den Antrag von Hand ein.</translation>
</message>
<message>
<source>This file is no mailbox in the mbox format.</source>
<translation>Diese Datei ist kein Postfach im mbox-Format.</translation>
</message>
<message>
<source>Save the messages as .eml, or export the mailbox once more.</source>
<translation>Speichern Sie die Nachrichten als .eml, oder exportieren Sie das Postfach noch einmal.</translation>
</message>
<message>
<source>This mailbox has more than {0} messages.</source>
<translation>Dieses Postfach hat mehr als {0} Nachrichten.</translation>
</message>
<message>
<source>Move the requests into a mailbox of their own, and take in that.</source>
<translation>Verschieben Sie die Anträge in ein eigenes Postfach, und nehmen Sie dieses auf.</translation>
</message>
<message>
<source>This file cannot be read as an Outlook message: {0}.</source>
<translation>Diese Datei lässt sich nicht als Outlook-Nachricht lesen: {0}.</translation>
</message>
<message>
<source>Save the message as .eml, or enter the request by hand.</source>
<translation>Speichern Sie die Nachricht als .eml, oder geben Sie den Antrag von Hand ein.</translation>
</message>
<message>
<source>Nothing was taken in, and the file was not changed.</source>
<translation>Nichts wurde aufgenommen, und die Datei wurde nicht geändert.</translation>
</message>
<message>
<source>Check the name of the file and whether you may read it, or copy it to this computer.</source>
<translation>Prüfen Sie den Namen der Datei und ob Sie sie lesen dürfen, oder kopieren Sie sie auf diesen Computer.</translation>
</message>
<message>
<source>Check that it is the right file; send for a smaller one, or split it.</source>
<translation>Prüfen Sie, ob es die richtige Datei ist; lassen Sie sich eine kleinere schicken, oder teilen Sie sie.</translation>
</message>
<message>
<source>Check that it is the right file; ask for a smaller one, or split it.</source>
<translation>Prüfen Sie, ob es die richtige Datei ist; bitten Sie um eine kleinere, oder teilen Sie sie.</translation>
</message>
<message>
<source>The file {0} was not read: {1}.</source>
<translation>Die Datei {0} wurde nicht gelesen: {1}.</translation>
</message>
<message>
<source>Open it with another program on a computer that holds no personal data, or ask for another copy.</source>
<translation>Öffnen Sie sie mit einem anderen Programm auf einem Computer ohne personenbezogene Daten, oder bitten Sie um ein anderes Exemplar.</translation>
</message>
<message>
<source>The document was not read: {0}.</source>
<translation>Das Dokument wurde nicht gelesen: {0}.</translation>
</message>
<message>
<source>Nothing in it was changed.</source>
<translation>Nichts darin wurde geändert.</translation>
</message>
<message>
<source>Look at it yourself with another program.</source>
<translation>Sehen Sie es selbst mit einem anderen Programm an.</translation>
</message>
<message>
<source>The address of the database has a password in it.</source>
<translation>In der Adresse der Datenbank steht ein Passwort.</translation>
</message>
<message>
<source>Nothing was searched, and the address was not kept.</source>
<translation>Nichts wurde durchsucht, und die Adresse wurde nicht aufbewahrt.</translation>
</message>
<message>
<source>Take the password out; passwords of databases are kept in this computer's keyring, under the name of the data source: by the form in the window, or by `redress source password NAME`.</source>
<translation>Entfernen Sie das Passwort; Passwörter von Datenbanken liegen im Schlüsselbund dieses Computers, unter dem Namen der Datenquelle: über das Formular im Fenster oder mit `redress source password NAME`.</translation>
</message>
<message>
<source>There is no database file {0}.</source>
<translation>Es gibt keine Datenbankdatei {0}.</translation>
</message>
<message>
<source>Nothing was created or changed.</source>
<translation>Nichts wurde angelegt oder geändert.</translation>
</message>
<message>
<source>Check where the file is, and correct the description of the data source.</source>
<translation>Prüfen Sie, wo die Datei liegt, und berichtigen Sie die Beschreibung der Datenquelle.</translation>
</message>
<message>
<source>The driver for {0} databases is not installed: {1}.</source>
<translation>Der Treiber für {0}-Datenbanken ist nicht installiert: {1}.</translation>
</message>
<message>
<source>Have it installed beside the program, or export the data to a table file.</source>
<translation>Lassen Sie ihn neben dem Programm installieren, oder exportieren Sie die Daten in eine Tabellendatei.</translation>
</message>
<message>
<source>The database is locked by another program.</source>
<translation>Die Datenbank ist von einem anderen Programm gesperrt.</translation>
</message>
<message>
<source>Nothing was changed in it.</source>
<translation>Nichts darin wurde geändert.</translation>
</message>
<message>
<source>Wait until the other program has finished, and try again.</source>
<translation>Warten Sie, bis das andere Programm fertig ist, und versuchen Sie es erneut.</translation>
</message>
<message>
<source>The file {0} is not a database that can be read, or it is damaged.</source>
<translation>Die Datei {0} ist keine lesbare Datenbank, oder sie ist beschädigt.</translation>
</message>
<message>
<source>Check that it is the right file, and ask those who look after the system.</source>
<translation>Prüfen Sie, ob es die richtige Datei ist, und fragen Sie die, die das System betreuen.</translation>
</message>
<message>
<source>The database did not let the user in who is named in its address.</source>
<translation>Die Datenbank hat den Benutzer nicht eingelassen, den ihre Adresse nennt.</translation>
</message>
<message>
<source>Keep the user's password in this computer's keyring, under the name of the data source (service "Redress", entry "data source" and the name), and check the user's name and rights.</source>
<translation>Bewahren Sie das Passwort des Benutzers im Schlüsselbund dieses Computers auf, unter dem Namen der Datenquelle (Dienst „Redress“, Eintrag „data source“ und der Name), und prüfen Sie Namen und Rechte des Benutzers.</translation>
</message>
<message>
<source>The database cannot be written to.</source>
<translation>In die Datenbank kann nicht geschrieben werden.</translation>
</message>
<message>
<source>Ask those who look after the system for permission to write to it.</source>
<translation>Bitten Sie die, die das System betreuen, um das Recht zu schreiben.</translation>
</message>
<message>
<source>The database cannot be read.</source>
<translation>Die Datenbank ist nicht lesbar.</translation>
</message>
<message>
<source>Check that it is there, that you may read it, and its description; then try again.</source>
<translation>Prüfen Sie, ob sie da ist, ob Sie sie lesen dürfen, und ihre Beschreibung; versuchen Sie es dann erneut.</translation>
</message>
<message>
<source>The value was written, but something else was read back afterwards.</source>
<translation>Der Wert wurde geschrieben, aber danach wurde etwas anderes zurückgelesen.</translation>
</message>
<message>
<source>Nothing but this value was changed; another program may have changed it again.</source>
<translation>Nichts als dieser Wert wurde geändert; ein anderes Programm kann ihn wieder geändert haben.</translation>
</message>
<message>
<source>Search the source again to see what it holds now.</source>
<translation>Durchsuchen Sie die Quelle erneut, um zu sehen, was sie jetzt enthält.</translation>
</message>
<message>
<source>"{0}" identifies or connects rows, or is worked out by the database; it is not corrected.</source>
<translation>„{0}“ kennzeichnet oder verbindet Zeilen oder wird von der Datenbank errechnet; es wird nicht berichtigt.</translation>
</message>
<message>
<source>Have it changed in the system itself, by those who know what depends on it.</source>
<translation>Lassen Sie es im System selbst ändern, von denen, die wissen, was davon abhängt.</translation>
</message>
<message>
<source>What was read back is not what was asked for: something in the database keeps or changes it.</source>
<translation>Was zurückgelesen wurde, ist nicht, was verlangt war: Etwas in der Datenbank hält oder ändert es.</translation>
</message>
<message>
<source>Where it was noticed before the end, nothing was changed; look at the source.</source>
<translation>Wo es vor dem Ende bemerkt wurde, ist nichts geändert; sehen Sie in die Quelle.</translation>
</message>
<message>
<source>Ask those who look after the system.</source>
<translation>Fragen Sie die, die das System betreuen.</translation>
</message>
<message>
<source>The file {0} cannot be read: {1}.</source>
<translation>Die Datei {0} ist nicht lesbar: {1}.</translation>
</message>
<message>
<source>Check where the file is and whether you may read it; then try again.</source>
<translation>Prüfen Sie, wo die Datei liegt und ob Sie sie lesen dürfen; versuchen Sie es dann erneut.</translation>
</message>
<message>
<source>The cleaned list could not be written ({0}).</source>
<translation>Die bereinigte Liste ließ sich nicht schreiben ({0}).</translation>
</message>
<message>
<source>The list itself was not touched.</source>
<translation>Die Liste selbst wurde nicht angerührt.</translation>
</message>
<message>
<source>There is no encoding of this name.</source>
<translation>Eine Kodierung dieses Namens gibt es nicht.</translation>
</message>
<message>
<source>Nothing was checked and nothing was written.</source>
<translation>Nichts wurde geprüft und nichts geschrieben.</translation>
</message>
<message>
<source>Name one like utf-8, cp1252, utf-16 or shift_jis, or leave it to be recognised.</source>
<translation>Nennen Sie eine wie utf-8, cp1252, utf-16 oder shift_jis, oder lassen Sie sie erkennen.</translation>
</message>
<message>
<source>The encoding of {0} cannot be told: its letters would come out wrong.</source>
<translation>Die Kodierung von {0} ist nicht zu erkennen: Die Buchstaben kämen falsch heraus.</translation>
</message>
<message>
<source>Save the list as UTF-8, or say its encoding (for example cp1252).</source>
<translation>Speichern Sie die Liste als UTF-8, oder nennen Sie ihre Kodierung (zum Beispiel cp1252).</translation>
</message>
<message>
<source>No column of {0} holds e-mail addresses.</source>
<translation>Keine Spalte von {0} enthält E-Mail-Adressen.</translation>
</message>
<message>
<source>Check that it is the right file, or name the column.</source>
<translation>Prüfen Sie, ob es die richtige Datei ist, oder nennen Sie die Spalte.</translation>
</message>
<message>
<source>More than one column of {0} holds e-mail addresses.</source>
<translation>Mehr als eine Spalte von {0} enthält E-Mail-Adressen.</translation>
</message>
<message>
<source>Name the one that mail goes to.</source>
<translation>Nennen Sie die, an die Post geht.</translation>
</message>
<message>
<source>One of the IP addresses to search for is not one.</source>
<translation>Eine der zu suchenden IP-Adressen ist keine.</translation>
</message>
<message>
<source>Write it like "192.0.2.7", "2001:db8::7", or as a range like "192.0.2.0/24".</source>
<translation>Schreiben Sie sie wie „192.0.2.7“, „2001:db8::7“ oder als Bereich wie „192.0.2.0/24“.</translation>
</message>
<message>
<source>The description of the data source cannot be used: {0}.</source>
<translation>Die Beschreibung der Datenquelle lässt sich nicht verwenden: {0}.</translation>
</message>
<message>
<source>Nothing was searched or changed.</source>
<translation>Nichts wurde durchsucht oder geändert.</translation>
</message>
<message>
<source>Correct the description and try again.</source>
<translation>Berichtigen Sie die Beschreibung und versuchen Sie es erneut.</translation>
</message>
<message>
<source>The notice in the file {0} cannot be read: {1}.</source>
<translation>Die Erklärung in der Datei {0} ist nicht lesbar: {1}.</translation>
</message>
<message>
<source>Save the notice as text, Markdown, HTML, PDF or Word (.docx), then try again.</source>
<translation>Speichern Sie die Erklärung als Text, Markdown, HTML, PDF oder Word (.docx) und versuchen Sie es dann erneut.</translation>
</message>
<message>
<source>The file {0} has no sheet of the name that was given.</source>
<translation>Die Datei {0} hat kein Blatt mit dem angegebenen Namen.</translation>
</message>
<message>
<source>Correct the description of the data source.</source>
<translation>Berichtigen Sie die Beschreibung der Datenquelle.</translation>
</message>
<message>
<source>The file {0} would unpack to more than a spreadsheet holds.</source>
<translation>Die Datei {0} würde ausgepackt mehr ergeben, als eine Tabelle fasst.</translation>
</message>
<message>
<source>It was not read, and nothing in it was changed.</source>
<translation>Sie wurde nicht gelesen, und nichts darin wurde geändert.</translation>
</message>
<message>
<source>Have it exported as a CSV file, or in parts.</source>
<translation>Lassen Sie sie als CSV-Datei oder in Teilen exportieren.</translation>
</message>
<message>
<source>Everything else in it was searched.</source>
<translation>Alles andere darin wurde durchsucht.</translation>
</message>
<message>
<source>Where it is inaccurate, have whoever keeps it correct it by hand, or keep a note of that with the request; and tell the person.</source>
<translation>Wo es unrichtig ist, lassen Sie es von denen, die es betreuen, von Hand berichtigen, oder vermerken Sie es beim Antrag; und sagen Sie es der Person.</translation>
</message>
<message>
<source>The place of the correction is not one of this data source.</source>
<translation>Die Stelle der Berichtigung ist keine dieser Datenquelle.</translation>
</message>
<message>
<source>Search the source again, and take the place from the finding.</source>
<translation>Durchsuchen Sie die Quelle erneut und nehmen Sie die Stelle aus dem Fund.</translation>
</message>
<message>
<source>The row to correct is not there.</source>
<translation>Die zu berichtigende Zeile ist nicht da.</translation>
</message>
<message>
<source>Search the source again; the row may have been removed or renumbered.</source>
<translation>Durchsuchen Sie die Quelle erneut; die Zeile kann entfernt oder neu nummeriert worden sein.</translation>
</message>
<message>
<source>More than one row stands under this key, so that the right one cannot be told.</source>
<translation>Unter diesem Schlüssel stehen mehrere Zeilen; die richtige ist nicht zu erkennen.</translation>
</message>
<message>
<source>Configure the source with a key that tells its rows apart.</source>
<translation>Richten Sie die Quelle mit einem Schlüssel ein, der ihre Zeilen unterscheidet.</translation>
</message>
<message>
<source>The source no longer holds the value that was to be corrected.</source>
<translation>Die Quelle enthält den Wert nicht mehr, der berichtigt werden sollte.</translation>
</message>
<message>
<source>Look at the preview again: it shows what the source holds now.</source>
<translation>Sehen Sie die Vorschau erneut an: Sie zeigt, was die Quelle jetzt enthält.</translation>
</message>
<message>
<source>The connection was lost while the change was being made: whether it was kept is not known.</source>
<translation>Die Verbindung brach ab, während die Änderung geschrieben wurde: Ob sie erhalten blieb, ist nicht bekannt.</translation>
</message>
<message>
<source>Nothing else was changed.</source>
<translation>Sonst wurde nichts geändert.</translation>
</message>
<message>
<source>The new value cannot be kept in "{0}": {1}.</source>
<translation>Der neue Wert passt nicht in „{0}“: {1}.</translation>
</message>
<message>
<source>Correct the new value, or have it changed in the system itself.</source>
<translation>Berichtigen Sie den neuen Wert, oder lassen Sie ihn im System selbst ändern.</translation>
</message>
<message>
<source>"{0}" identifies the rows; it is not corrected.</source>
<translation>„{0}“ kennzeichnet die Zeilen; es wird nicht berichtigt.</translation>
</message>
<message>
<source>The file {0} cannot be written ({1}).</source>
<translation>In die Datei {0} kann nicht geschrieben werden ({1}).</translation>
</message>
<message>
<source>It is as it was.</source>
<translation>Sie ist, wie sie war.</translation>
</message>
<message>
<source>Check that you may write to it and its folder, and that the disk is not full; then try again.</source>
<translation>Prüfen Sie, ob Sie in sie und ihren Ordner schreiben dürfen und ob der Datenträger nicht voll ist; versuchen Sie es dann erneut.</translation>
</message>
<message>
<source>The file was written, but something else was read back afterwards.</source>
<translation>Die Datei wurde geschrieben, aber danach wurde etwas anderes zurückgelesen.</translation>
</message>
<message>
<source>Nothing but these rows was changed; another program may have changed them again.</source>
<translation>Nichts als diese Zeilen wurde geändert; ein anderes Programm kann sie wieder geändert haben.</translation>
</message>
<message>
<source>The encoding of {0} cannot be told.</source>
<translation>Die Kodierung von {0} ist nicht zu erkennen.</translation>
</message>
<message>
<source>Name it in the description of the data source, like "encoding": "cp1252".</source>
<translation>Nennen Sie sie in der Beschreibung der Datenquelle, etwa "encoding": "cp1252".</translation>
</message>
<message>
<source>This data source is no web server log.</source>
<translation>Diese Datenquelle ist kein Webserver-Protokoll.</translation>
</message>
<message>
<source>Choose a data source that is one.</source>
<translation>Wählen Sie eine Datenquelle, die eines ist.</translation>
</message>
<message>
<source>The file {0} is an archive of files.</source>
<translation>Die Datei {0} ist ein Archiv von Dateien.</translation>
</message>
<message>
<source>Take the log out of it, and name that.</source>
<translation>Nehmen Sie das Protokoll heraus und nennen Sie dieses.</translation>
</message>
<message>
<source>A kept document is not the one that was stored.</source>
<translation>Ein aufbewahrtes Dokument ist nicht das, das gespeichert wurde.</translation>
</message>
<message>
<source>It was not opened, printed or exported.</source>
<translation>Es wurde weder geöffnet noch gedruckt oder exportiert.</translation>
</message>
<message>
<source>Run the store check and restore a backup.</source>
<translation>Führen Sie die Speicherprüfung aus und spielen Sie eine Sicherung zurück.</translation>
</message>
<message>
<source>The disk is full.</source>
<translation>Der Datenträger ist voll.</translation>
</message>
<message>
<source>The disk did not write what the store asked of it.</source>
<translation>Der Datenträger hat nicht geschrieben, was der Speicher verlangt hat.</translation>
</message>
<message>
<source>This step was not kept; everything before it is.</source>
<translation>Dieser Schritt wurde nicht gespeichert; alles davor ist es.</translation>
</message>
<message>
<source>Look at the disk's free space and its health, then do the step again.</source>
<translation>Prüfen Sie den freien Platz und den Zustand des Datenträgers und wiederholen Sie dann den Schritt.</translation>
</message>
<message>
<source>The file of a kept document is not in the store's folder any more.</source>
<translation>Die Datei eines aufbewahrten Dokuments ist nicht mehr im Ordner des Speichers.</translation>
</message>
<message>
<source>Put the folder {0} back whole, or restore a backup.</source>
<translation>Legen Sie den Ordner {0} vollständig zurück, oder spielen Sie eine Sicherung zurück.</translation>
</message>
<message>
<source>This backup is damaged or was altered: it is not the file that was written.</source>
<translation>Diese Sicherung ist beschädigt oder wurde verändert: Es ist nicht die geschriebene Datei.</translation>
</message>
<message>
<source>The store was not touched.</source>
<translation>Der Speicher wurde nicht angerührt.</translation>
</message>
<message>
<source>Use another backup; keep this one until you know what happened to it.</source>
<translation>Verwenden Sie eine andere Sicherung; behalten Sie diese, bis Sie wissen, was mit ihr geschah.</translation>
</message>
<message>
<source>This file is not a backup of a Redress store, or it was made by a newer version.</source>
<translation>Diese Datei ist keine Sicherung eines Redress-Speichers oder stammt von einer neueren Version.</translation>
</message>
<message>
<source>Choose a file that was made with Redress.</source>
<translation>Wählen Sie eine mit Redress erstellte Datei.</translation>
</message>
<message>
<source>There is already a file of this name.</source>
<translation>Eine Datei dieses Namens gibt es schon.</translation>
</message>
<message>
<source>It was not touched, and no backup was made.</source>
<translation>Sie wurde nicht angerührt, und es wurde keine Sicherung erstellt.</translation>
</message>
<message>
<source>The backup did not pass its checks when it was opened again ({0}), and was thrown away.</source>
<translation>Die Sicherung hat ihre Prüfung beim erneuten Öffnen nicht bestanden ({0}) und wurde verworfen.</translation>
</message>
<message>
<source>The store was not touched; earlier backups are still there.</source>
<translation>Der Speicher wurde nicht angerührt; frühere Sicherungen sind noch da.</translation>
</message>
<message>
<source>Check the store. If it is whole, try again, to another disk.</source>
<translation>Prüfen Sie den Speicher. Ist er heil, versuchen Sie es erneut, auf einen anderen Datenträger.</translation>
</message>
<message>
<source>The backup cannot be read ({0}).</source>
<translation>Die Sicherung ist nicht lesbar ({0}).</translation>
</message>
<message>
<source>Check the name of the file, whether you may read it, and the free space of the disk.</source>
<translation>Prüfen Sie den Namen der Datei, ob Sie sie lesen dürfen, und den freien Platz des Datenträgers.</translation>
</message>
<message>
<source>This request was erased on {0}.</source>
<translation>Dieser Antrag wurde am {0} gelöscht.</translation>
</message>
<message>
<source>Its certificate of erasure says why; nothing else is left of it.</source>
<translation>Die Löschbescheinigung sagt, warum; sonst ist nichts davon übrig.</translation>
</message>
<message>
<source>List the requests to see their references.</source>
<translation>Rufen Sie die Liste der Anträge auf, um ihre Aktenzeichen zu sehen.</translation>
</message>
<message>
<source>The database component of this installation does not encrypt the way Redress needs it.</source>
<translation>Die Datenbankkomponente dieser Installation verschlüsselt nicht so, wie Redress es braucht.</translation>
</message>
<message>
<source>Install Redress again.</source>
<translation>Installieren Sie Redress neu.</translation>
</message>
<message>
<source>Free some space, then do the step again.</source>
<translation>Schaffen Sie Platz und wiederholen Sie dann den Schritt.</translation>
</message>
<message>
<source>Something else is using the store's database.</source>
<translation>Etwas anderes benutzt die Datenbank des Speichers.</translation>
</message>
<message>
<source>Wait for backup or virus-scanning programs to finish, then do the step again.</source>
<translation>Warten Sie, bis Sicherungs- oder Virenprogramme fertig sind, und wiederholen Sie dann den Schritt.</translation>
</message>
<message>
<source>The store lies where nothing can be written.</source>
<translation>Der Speicher liegt, wo nichts geschrieben werden kann.</translation>
</message>
<message>
<source>Copy the store's folder to a place that can be written, or change its permissions.</source>
<translation>Kopieren Sie den Ordner des Speichers an einen beschreibbaren Ort, oder ändern Sie seine Rechte.</translation>
</message>
<message>
<source>The disk did not read or write what the store asked of it.</source>
<translation>Der Datenträger hat nicht gelesen oder geschrieben, was der Speicher verlangt hat.</translation>
</message>
<message>
<source>Look at the disk's free space, its quota and its health, then do the step again.</source>
<translation>Prüfen Sie den freien Platz, das Kontingent und den Zustand des Datenträgers und wiederholen Sie dann den Schritt.</translation>
</message>
<message>
<source>The store's database ({0}) is damaged, or belongs to another store.</source>
<translation>Die Datenbank des Speichers ({0}) ist beschädigt oder gehört zu einem anderen Speicher.</translation>
</message>
<message>
<source>Keep a copy of the store's folder as it is, then restore a backup.</source>
<translation>Behalten Sie eine Kopie des Speicherordners, wie er ist, und spielen Sie dann eine Sicherung zurück.</translation>
</message>
<message>
<source>The store's key file ({0}) is not there.</source>
<translation>Die Schlüsseldatei des Speichers ({0}) fehlt.</translation>
</message>
<message>
<source>Nothing was changed; without its key file the store cannot be opened.</source>
<translation>Nichts wurde geändert; ohne seine Schlüsseldatei lässt sich der Speicher nicht öffnen.</translation>
</message>
<message>
<source>If {0} lies beside it, copy that to {1}; otherwise restore a backup.</source>
<translation>Liegt {0} daneben, kopieren Sie das nach {1}; sonst spielen Sie eine Sicherung zurück.</translation>
</message>
<message>
<source>The store's key file ({0}) is damaged.</source>
<translation>Die Schlüsseldatei des Speichers ({0}) ist beschädigt.</translation>
</message>
<message>
<source>The requests themselves were not touched, and nothing was changed.</source>
<translation>Die Anträge selbst wurden nicht angerührt, und nichts wurde geändert.</translation>
</message>
<message>
<source>Copy {0}, which lies beside it, to {1}; otherwise restore a backup.</source>
<translation>Kopieren Sie {0}, das daneben liegt, nach {1}; sonst spielen Sie eine Sicherung zurück.</translation>
</message>
<message>
<source>The file {0} in this folder is not a Redress key file.</source>
<translation>Die Datei {0} in diesem Ordner ist keine Schlüsseldatei von Redress.</translation>
</message>
<message>
<source>Choose the folder in which the store was created.</source>
<translation>Wählen Sie den Ordner, in dem der Speicher angelegt wurde.</translation>
</message>
<message>
<source>This store was last used with a newer version of Redress.</source>
<translation>Dieser Speicher wurde zuletzt mit einer neueren Version von Redress benutzt.</translation>
</message>
<message>
<source>Open it with that version or a later one.</source>
<translation>Öffnen Sie ihn mit dieser oder einer späteren Version.</translation>
</message>
<message>
<source>The store's key file ({0}) was altered by something other than Redress.</source>
<translation>Die Schlüsseldatei des Speichers ({0}) wurde von etwas anderem als Redress verändert.</translation>
</message>
<message>
<source>Nothing was opened or changed.</source>
<translation>Nichts wurde geöffnet oder geändert.</translation>
</message>
<message>
<source>Find out who had access to it; then restore the key file from a backup.</source>
<translation>Finden Sie heraus, wer Zugang dazu hatte; spielen Sie dann die Schlüsseldatei aus einer Sicherung zurück.</translation>
</message>
<message>
<source>Checking the passphrase needs {0} MiB of free memory.</source>
<translation>Die Prüfung der Passphrase braucht {0} MiB freien Arbeitsspeicher.</translation>
</message>
<message>
<source>This store has {0} passphrases and other keys; it takes no more.</source>
<translation>Dieser Speicher hat {0} Passphrasen und andere Schlüssel; mehr nimmt er nicht auf.</translation>
</message>
<message>
<source>Take away the access of officers who left.</source>
<translation>Entziehen Sie denen den Zugang, die ausgeschieden sind.</translation>
</message>
<message>
<source>This store is already open {0}.</source>
<translation>Dieser Speicher ist schon geöffnet {0}.</translation>
</message>
<message>
<source>Use the window that has it open, or close it there first.</source>
<translation>Benutzen Sie das Fenster, das ihn offen hat, oder schließen Sie ihn dort zuerst.</translation>
</message>
<message>
<source>There is no store in this folder.</source>
<translation>In diesem Ordner gibt es keinen Speicher.</translation>
</message>
<message>
<source>Choose the folder in which the store was created, or create a new store.</source>
<translation>Wählen Sie den Ordner, in dem der Speicher angelegt wurde, oder legen Sie einen neuen an.</translation>
</message>
<message>
<source>The store's database ({0}) is not there.</source>
<translation>Die Datenbank des Speichers ({0}) fehlt.</translation>
</message>
<message>
<source>If the folder is still being copied or synchronised, wait; otherwise restore a backup.</source>
<translation>Wird der Ordner noch kopiert oder synchronisiert, warten Sie; sonst spielen Sie eine Sicherung zurück.</translation>
</message>
<message>
<source>The passphrase is not right.</source>
<translation>Die Passphrase ist nicht richtig.</translation>
</message>
<message>
<source>Type it again; capitals count. If it is lost, use the printed recovery code.</source>
<translation>Geben Sie sie erneut ein; Großschreibung zählt. Ist sie verloren, verwenden Sie den gedruckten Wiederherstellungscode.</translation>
</message>
<message>
<source>This is the recovery code of another store, or an older one.</source>
<translation>Das ist der Wiederherstellungscode eines anderen Speichers, oder ein älterer.</translation>
</message>
<message>
<source>Look for the sheet that was printed when this store was created.</source>
<translation>Suchen Sie das Blatt, das beim Anlegen dieses Speichers gedruckt wurde.</translation>
</message>
<message>
<source>The store's folder cannot be read or written.</source>
<translation>Der Ordner des Speichers ist nicht lesbar oder nicht beschreibbar.</translation>
</message>
<message>
<source>What was kept before is still there.</source>
<translation>Was zuvor gespeichert wurde, ist noch da.</translation>
</message>
<message>
<source>Check the disk's free space and the folder's permissions, then try again.</source>
<translation>Prüfen Sie den freien Platz des Datenträgers und die Rechte des Ordners und versuchen Sie es dann erneut.</translation>
</message>
<message>
<source>A new store needs a folder that is empty or does not exist yet.</source>
<translation>Ein neuer Speicher braucht einen Ordner, der leer ist oder noch nicht existiert.</translation>
</message>
<message>
<source>Nothing in the folder was touched.</source>
<translation>Nichts im Ordner wurde angerührt.</translation>
</message>
<message>
<source>Choose another folder.</source>
<translation>Wählen Sie einen anderen Ordner.</translation>
</message>
<message>
<source>This passphrase opened the store when the backup was made; it was taken away since.</source>
<translation>Diese Passphrase öffnete den Speicher, als die Sicherung erstellt wurde; seitdem wurde sie entfernt.</translation>
</message>
<message>
<source>Ask an administrator of the store, or use the printed recovery code of the backup.</source>
<translation>Fragen Sie einen Administrator des Speichers, oder verwenden Sie den gedruckten Wiederherstellungscode der Sicherung.</translation>
</message>
<message>
<source>This is a backup of another store than the one in this folder.</source>
<translation>Das ist die Sicherung eines anderen Speichers als dessen in diesem Ordner.</translation>
</message>
<message>
<source>Choose a backup of this store, or an empty folder to restore into.</source>
<translation>Wählen Sie eine Sicherung dieses Speichers, oder einen leeren Ordner zum Zurückspielen.</translation>
</message>
<message>
<source>Nothing was restored.</source>
<translation>Nichts wurde zurückgespielt.</translation>
</message>
<message>
<source>Give the file {0} of this store's folder, or of a copy of it.</source>
<translation>Geben Sie die Datei {0} aus dem Ordner dieses Speichers an, oder aus einer Kopie davon.</translation>
</message>
<message>
<source>The store under its new key did not pass its checks ({0}), and was thrown away.</source>
<translation>Der Speicher hat unter seinem neuen Schlüssel die Prüfung nicht bestanden ({0}) und wurde verworfen.</translation>
</message>
<message>
<source>The store is as it was, under its present key.</source>
<translation>Der Speicher ist, wie er war, unter seinem jetzigen Schlüssel.</translation>
</message>
<message>
<source>Check the store; restore a backup if it is damaged.</source>
<translation>Prüfen Sie den Speicher; spielen Sie eine Sicherung zurück, wenn er beschädigt ist.</translation>
</message>
<message>
<source>What the audit log says of this case was altered too.</source>
<translation>Auch was das Prüfprotokoll zu diesem Fall sagt, wurde verändert.</translation>
</message>
<message>
<source>Something in the store is not what Redress wrote: {0}.</source>
<translation>Etwas im Speicher ist nicht, was Redress geschrieben hat: {0}.</translation>
</message>
<message>
<source>Nothing was changed, and nothing of it has left the program.</source>
<translation>Nichts wurde geändert, und nichts davon hat das Programm verlassen.</translation>
</message>
<message>
<source>Run the store check, keep a copy of the store's folder as it is, then restore a backup. Where none is left, an administrator can accept a case as it is there.</source>
<translation>Führen Sie die Speicherprüfung aus, behalten Sie eine Kopie des Speicherordners, wie er ist, und spielen Sie dann eine Sicherung zurück. Wo keine mehr da ist, kann ein Administrator einen Fall so hinnehmen, wie er dort steht.</translation>
</message>
<message>
<source>This officer already has a passphrase.</source>
<translation>Diese Person hat schon eine Passphrase.</translation>
</message>
<message>
<source>Change that passphrase instead.</source>
<translation>Ändern Sie stattdessen jene Passphrase.</translation>
</message>
<message>
<source>This officer cannot open the store any more.</source>
<translation>Diese Person kann den Speicher nicht mehr öffnen.</translation>
</message>
<message>
<source>Give them a passphrase if they are to work with it again.</source>
<translation>Geben Sie der Person eine Passphrase, wenn sie wieder damit arbeiten soll.</translation>
</message>
<message>
<source>This passphrase cannot be used in this store.</source>
<translation>Diese Passphrase kann in diesem Speicher nicht verwendet werden.</translation>
</message>
<message>
<source>Choose another one.</source>
<translation>Wählen Sie eine andere.</translation>
</message>
<message>
<source>The present passphrase is not this officer's.</source>
<translation>Die jetzige Passphrase gehört nicht zu dieser Person.</translation>
</message>
<message>
<source>Type the present passphrase again.</source>
<translation>Geben Sie die jetzige Passphrase erneut ein.</translation>
</message>
<message>
<source>A backup inside the store's own folder would be lost together with it.</source>
<translation>Eine Sicherung im Ordner des Speichers selbst ginge mit ihm zusammen verloren.</translation>
</message>
<message>
<source>No backup was made.</source>
<translation>Es wurde keine Sicherung erstellt.</translation>
</message>
<message>
<source>Choose another folder, best on another disk.</source>
<translation>Wählen Sie einen anderen Ordner, am besten auf einem anderen Datenträger.</translation>
</message>
<message>
<source>The backup could not be written to the chosen place ({0}).</source>
<translation>Die Sicherung ließ sich nicht an den gewählten Ort schreiben ({0}).</translation>
</message>
<message>
<source>The store and its earlier backups are as they were.</source>
<translation>Der Speicher und seine früheren Sicherungen sind, wie sie waren.</translation>
</message>
<message>
<source>An older version of Redress made this store. Before its tables are changed a backup is made beside it, and that could not be written ({0}).</source>
<translation>Eine ältere Version von Redress hat diesen Speicher erstellt. Bevor seine Tabellen geändert werden, wird daneben eine Sicherung erstellt, und die ließ sich nicht schreiben ({0}).</translation>
</message>
<message>
<source>Make room on the disk, about as much as the store takes, and let Redress write into the folder that holds the store's folder. Then open it again.</source>
<translation>Schaffen Sie Platz auf dem Datenträger, etwa so viel, wie der Speicher braucht, und lassen Sie Redress in den Ordner schreiben, in dem der Speicherordner liegt. Öffnen Sie ihn dann erneut.</translation>
</message>
<message>
<source>The store is locked.</source>
<translation>Der Speicher ist gesperrt.</translation>
</message>
<message>
<source>Unlock it again.</source>
<translation>Entsperren Sie ihn erneut.</translation>
</message>
<message>
<source>The store lies where nothing can be written, and is open for reading only.</source>
<translation>Der Speicher liegt, wo nichts geschrieben werden kann, und ist nur zum Lesen geöffnet.</translation>
</message>
<message>
<source>Copy the store's folder to a place that can be written, or change its permissions; then open it there.</source>
<translation>Kopieren Sie den Ordner des Speichers an einen beschreibbaren Ort, oder ändern Sie seine Rechte; öffnen Sie ihn dann dort.</translation>
</message>
<message>
<source>This is not a recovery code: it has eight groups of four letters and digits, and one of two.</source>
<translation>Das ist kein Wiederherstellungscode: Er hat acht Gruppen zu vier Buchstaben und Ziffern und eine zu zwei.</translation>
</message>
<message>
<source>Type the whole code as it is printed.</source>
<translation>Geben Sie den ganzen Code ein, wie er gedruckt ist.</translation>
</message>
<message>
<source>One of the characters of this recovery code is wrong.</source>
<translation>Eines der Zeichen dieses Wiederherstellungscodes ist falsch.</translation>
</message>
<message>
<source>Compare it with the printed code, character by character.</source>
<translation>Vergleichen Sie ihn Zeichen für Zeichen mit dem gedruckten.</translation>
</message>
<message>
<source>A passphrase needs at least one character, and only ones that can be typed.</source>
<translation>Eine Passphrase braucht mindestens ein Zeichen, und nur solche, die sich tippen lassen.</translation>
</message>
<message>
<source>Type the passphrase again.</source>
<translation>Geben Sie die Passphrase erneut ein.</translation>
</message>
<message>
<source>The store was not closed before it came to this place, where nothing can be written.</source>
<translation>Der Speicher wurde nicht geschlossen, bevor er an diesen Ort kam, wo nichts geschrieben werden kann.</translation>
</message>
<message>
<source>Everything is still there.</source>
<translation>Alles ist noch da.</translation>
</message>
<message>
<source>Copy the store's folder, whole, to a place that can be written, and open it there.</source>
<translation>Kopieren Sie den Ordner des Speichers vollständig an einen beschreibbaren Ort und öffnen Sie ihn dort.</translation>
</message>
<message>
<source>The file {0} in this folder is not encrypted: it is not this store's database.</source>
<translation>Die Datei {0} in diesem Ordner ist nicht verschlüsselt: Es ist nicht die Datenbank dieses Speichers.</translation>
</message>
<message>
<source>Find out who put it there; then restore a backup.</source>
<translation>Finden Sie heraus, wer sie dorthin gelegt hat; spielen Sie dann eine Sicherung zurück.</translation>
</message>
<message>
<source>The store was made by an older version of Redress, and lies where it cannot be brought up to date.</source>
<translation>Der Speicher stammt von einer älteren Version von Redress und liegt, wo er nicht auf den neuen Stand gebracht werden kann.</translation>
</message>
<message>
<source>Copy the store's folder to a place that can be written, and open it there.</source>
<translation>Kopieren Sie den Ordner des Speichers an einen beschreibbaren Ort und öffnen Sie ihn dort.</translation>
</message>
<message>
<source>If an older copy was put back, put back the newest folder whole (database and checkpoints belong together), or restore a backup with Redress. If only the folder of checkpoints is lost, the printed recovery code opens the store.</source>
<translation>Wurde eine ältere Kopie zurückgelegt, legen Sie den neuesten Ordner vollständig zurück (Datenbank und Prüfpunkte gehören zusammen), oder spielen Sie mit Redress eine Sicherung zurück. Ist nur der Ordner der Prüfpunkte verloren, öffnet der gedruckte Wiederherstellungscode den Speicher.</translation>
</message>
<message>
<source>The audit log of the store is not the one that was written.</source>
<translation>Das Prüfprotokoll des Speichers ist nicht das geschriebene.</translation>
</message>
<message>
<source>The key file ({0}) is older than the store: an earlier copy was put back.</source>
<translation>Die Schlüsseldatei ({0}) ist älter als der Speicher: Eine frühere Kopie wurde zurückgelegt.</translation>
</message>
<message>
<source>Nothing was changed. A passphrase that was replaced since does not open the store this way.</source>
<translation>Nichts wurde geändert. Eine seither ersetzte Passphrase öffnet den Speicher auf diesem Weg nicht.</translation>
</message>
<message>
<source>Put the newest key file back, or recover the store with the printed recovery code.</source>
<translation>Legen Sie die neueste Schlüsseldatei zurück, oder stellen Sie den Speicher mit dem gedruckten Wiederherstellungscode wieder her.</translation>
</message>
<message>
<source>The store's database ({0}) is damaged. {1}</source>
<translation>Die Datenbank des Speichers ({0}) ist beschädigt. {1}</translation>
</message>
<message>
<source>The store is not in its folder any more.</source>
<translation>Der Speicher ist nicht mehr in seinem Ordner.</translation>
</message>
<message>
<source>If it is on another disk, connect that and try again; otherwise restore a backup.</source>
<translation>Liegt er auf einem anderen Datenträger, schließen Sie diesen an und versuchen Sie es erneut; sonst spielen Sie eine Sicherung zurück.</translation>
</message>
<message>
<source>{0} files were not taken in. {1}</source>
<translation>{0} Dateien wurden nicht aufgenommen. {1}</translation>
</message>
<message>
<source>The printer did not take the document.</source>
<translation>Der Drucker hat das Dokument nicht angenommen.</translation>
</message>
<message>
<source>The document is kept in the store; nothing was recorded as printed.</source>
<translation>Das Dokument liegt im Speicher; nichts wurde als gedruckt festgehalten.</translation>
</message>
<message>
<source>Look at the printer, take away what it printed, and print again.</source>
<translation>Sehen Sie nach dem Drucker, nehmen Sie weg, was er gedruckt hat, und drucken Sie erneut.</translation>
</message>
<message>
<source>The document has none of the pages that were asked for.</source>
<translation>Das Dokument hat keine der verlangten Seiten.</translation>
</message>
<message>
<source>Nothing was printed, and nothing was recorded as printed.</source>
<translation>Nichts wurde gedruckt, und nichts wurde als gedruckt festgehalten.</translation>
</message>
<message>
<source>Print again, with all pages or with pages that there are.</source>
<translation>Drucken Sie erneut, mit allen Seiten oder mit vorhandenen.</translation>
</message>
<message>
<source>There is already a file with this name.</source>
<translation>Eine Datei dieses Namens gibt es schon.</translation>
</message>
<message>
<source>It was not touched, and no code was made.</source>
<translation>Sie wurde nicht angerührt, und es wurde kein Code erstellt.</translation>
</message>
<message>
<source>Something went wrong that Redress did not expect.</source>
<translation>Es ist etwas schiefgegangen, womit Redress nicht gerechnet hat.</translation>
</message>
<message>
<source>What you were doing was not kept; everything kept before is safe.</source>
<translation>Was Sie gerade taten, wurde nicht gespeichert; alles vorher Gespeicherte ist sicher.</translation>
</message>
<message>
<source>Try again. If it happens again, copy the details and report them; they hold no personal data.</source>
<translation>Versuchen Sie es erneut. Geschieht es wieder, kopieren Sie die Details und melden Sie sie; sie enthalten keine personenbezogenen Daten.</translation>
</message>
</context>
<context>
<name>phrases</name>
<message>
<source>The agent {agent} signed this with the key entered for it. That shows who sent it, not that the person wants it: the person confirms through a contact point on file.</source>
<translation>Der Vertreter {agent} hat dies mit dem für ihn eingetragenen Schlüssel signiert. Das zeigt, wer es gesandt hat, nicht, dass die Person es will: Sie bestätigt über einen hinterlegten Kontaktweg.</translation>
</message>
<message>
<source>The agent names another law than the organisation's: {law}.</source>
<translation>Der Vertreter nennt ein anderes Recht als das der Organisation: {law}.</translation>
</message>
<message>
<source>{regime} sets no period for this right ({right}): it does not grant it, or not by request.</source>
<translation>{regime} setzt für dieses Recht ({right}) keine Frist: Es gewährt es nicht oder nicht auf Antrag.</translation>
</message>
<message>
<source>{regime} sets no period for a request received before {day}.</source>
<translation>{regime} setzt keine Frist für einen Antrag, der vor dem {day} einging.</translation>
</message>
<message>
<source>No calendar of public holidays was named, so only Saturdays and Sundays were passed over.</source>
<translation>Es wurde kein Feiertagskalender genannt, daher wurden nur Samstage und Sonntage übergangen.</translation>
</message>
<message>
<source>The store has lost the files of kept documents: {count}, of {cases}. Everything else is whole. Keep the last whole backup: the documents may be in it.</source>
<translation>Der Speicher hat die Dateien aufbewahrter Dokumente verloren: {count}, aus {cases}. Alles andere ist unversehrt. Behalten Sie die letzte unversehrte Sicherung: Die Dokumente können darin sein.</translation>
</message>
<message>
<source>The backup was made on {day} and holds {count} events.</source>
<translation>Die Sicherung wurde am {day} erstellt und enthält {count} Ereignisse.</translation>
</message>
<message>
<source>It is not whole: the store had lost the file of one kept document when it was made.</source>
<translation>Sie ist nicht vollständig: Dem Speicher fehlte bei ihrer Erstellung die Datei eines aufbewahrten Dokuments.</translation>
</message>
<message>
<source>It is not whole: the store had lost the files of {count} kept documents when it was made.</source>
<translation>Sie ist nicht vollständig: Dem Speicher fehlten bei ihrer Erstellung die Dateien von {count} aufbewahrten Dokumenten.</translation>
</message>
<message>
<source>There is no store in this folder yet; nothing is undone.</source>
<translation>In diesem Ordner gibt es noch keinen Speicher; nichts wird rückgängig gemacht.</translation>
</message>
<message>
<source>The store that is there cannot be read; whatever was done in it since the backup would be undone.</source>
<translation>Der vorhandene Speicher ist nicht lesbar; was seit der Sicherung darin getan wurde, ginge verloren.</translation>
</message>
<message>
<source>The store that is there has another history than the backup: all {count} of its events would be replaced.</source>
<translation>Der vorhandene Speicher hat eine andere Geschichte als die Sicherung: Alle {count} Ereignisse würden ersetzt.</translation>
</message>
<message>
<source>The store that is there holds one later event; it would be undone.</source>
<translation>Der vorhandene Speicher enthält ein späteres Ereignis; es würde rückgängig gemacht.</translation>
</message>
<message>
<source>The store that is there holds {count} later events; they would be undone.</source>
<translation>Der vorhandene Speicher enthält {count} spätere Ereignisse; sie würden rückgängig gemacht.</translation>
</message>
<message>
<source>These officers, whose access has been taken away since, could open the store again: {names}.</source>
<translation>Diese Bearbeiter, denen seither der Zugang entzogen wurde, könnten den Speicher wieder öffnen: {names}.</translation>
</message>
<message>
<source>One case in the backup has been erased since. It is erased again at once, and does not come back.</source>
<translation>Ein Fall in der Sicherung wurde seither gelöscht. Er wird sofort wieder gelöscht und kommt nicht zurück.</translation>
</message>
<message>
<source>{count} cases in the backup have been erased since. They are erased again at once, and do not come back.</source>
<translation>{count} Fälle in der Sicherung wurden seither gelöscht. Sie werden sofort wieder gelöscht und kommen nicht zurück.</translation>
</message>
<message>
<source>The erasure log of the store that is there is damaged or was altered: cases that were erased since may come back. Compare with your certificates of erasure.</source>
<translation>Das Löschprotokoll des vorhandenen Speichers ist beschädigt oder wurde verändert: Seither gelöschte Fälle können zurückkommen. Vergleichen Sie mit Ihren Löschbescheinigungen.</translation>
</message>
<message>
<source>There is no erasure log here: cases that were erased after the backup was made come back. Where you have a copy of the log, give it; else compare with your certificates of erasure.</source>
<translation>Hier gibt es kein Löschprotokoll: Nach der Sicherung gelöschte Fälle kommen zurück. Haben Sie eine Kopie des Protokolls, geben Sie sie an; sonst vergleichen Sie mit Ihren Löschbescheinigungen.</translation>
</message>
<message>
<source>It is kept beside, under another name, until you remove it yourself.</source>
<translation>Er wird daneben unter anderem Namen aufbewahrt, bis Sie ihn selbst entfernen.</translation>
</message>
<message>
<source>This store has never been backed up. If this computer is lost, so is everything in it.</source>
<translation>Dieser Speicher wurde noch nie gesichert. Geht dieser Rechner verloren, geht alles darin verloren.</translation>
</message>
<message>
<source>The last backup is of {day}.</source>
<translation>Die letzte Sicherung ist vom {day}.</translation>
</message>
<message>
<source>Extension notice</source>
<translation>Mitteilung über eine Fristverlängerung</translation>
</message>
<message>
<source>Refusal</source>
<translation>Ablehnung</translation>
</message>
<message>
<source>Confirmation of the withdrawal</source>
<translation>Bestätigung der Rücknahme</translation>
</message>
<message>
<source>Transfer notice</source>
<translation>Mitteilung über eine Weiterleitung</translation>
</message>
<message>
<source>Opt-out confirmation</source>
<translation>Bestätigung des Widerspruchs</translation>
</message>
<message>
<source>Acknowledgement</source>
<translation>Eingangsbestätigung</translation>
</message>
<message>
<source>Request for evidence of identity</source>
<translation>Bitte um einen Nachweis der Identität</translation>
</message>
<message>
<source>Correction instruction</source>
<translation>Berichtigungsanweisung</translation>
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
<source>For {right}, the answer is due by {due} ({source}).</source>
<translation>Für {right} ist die Antwort fällig am {due} ({source}).</translation>
</message>
<message>
<source>For {right}, receipt must be confirmed by {by}.</source>
<translation>Für {right} muss der Eingang bis {by} bestätigt werden.</translation>
</message>
<message>
<source>No right has been named yet; until one is, it is counted as for access.</source>
<translation>Es wurde noch kein Recht benannt; bis dahin wird wie bei Auskunft gezählt.</translation>
</message>
<message>
<source>{law} has no rule on the right called {right}; no due date was counted for it.</source>
<translation>{law} hat keine Regel zum Recht {right}; dafür wurde keine Frist gezählt.</translation>
</message>
<message>
<source>Nobody on file is chosen any more as the person this request is about.</source>
<translation>Als betroffene Person ist niemand Hinterlegtes mehr gewählt.</translation>
</message>
<message>
<source>Confirm the intake with the person on file; then decide again.</source>
<translation>Bestätigen Sie den Eingang mit der hinterlegten Person; entscheiden Sie dann erneut.</translation>
</message>
<message>
<source>The message says no day that it can have come on; today was entered. Check the day of receipt.</source>
<translation>Die Nachricht nennt keinen Tag, an dem sie gekommen sein kann; der heutige wurde eingetragen. Prüfen Sie den Eingangstag.</translation>
</message>
<message>
<source>This very message was taken in before, as {reference}.</source>
<translation>Genau diese Nachricht wurde schon aufgenommen, als {reference}.</translation>
</message>
<message>
<source>The message is encrypted, and was not opened: ask for it in plain text, or decrypt it.</source>
<translation>Die Nachricht ist verschlüsselt und wurde nicht geöffnet: Bitten Sie um Klartext oder entschlüsseln Sie sie.</translation>
</message>
<message>
<source>The message bears an electronic signature, which was not checked; it proves nothing here.</source>
<translation>Die Nachricht trägt eine elektronische Signatur, die nicht geprüft wurde; sie belegt hier nichts.</translation>
</message>
<message>
<source>The message has only an HTML form; its words are shown without its pictures and links.</source>
<translation>Die Nachricht liegt nur als HTML vor; ihr Wortlaut wird ohne Bilder und Links gezeigt.</translation>
</message>
<message>
<source>The message has no text that could be read; look at the files it carried.</source>
<translation>Die Nachricht hat keinen lesbaren Text; sehen Sie die mitgesandten Dateien an.</translation>
</message>
<message>
<source>The message has only formatted text (RTF); its words are shown without their form.</source>
<translation>Die Nachricht hat nur formatierten Text (RTF); seine Worte werden ohne ihre Form gezeigt.</translation>
</message>
<message>
<source>What Outlook packed into winmail.dat was unpacked; winmail.dat is kept beside it.</source>
<translation>Was Outlook in winmail.dat gepackt hat, wurde ausgepackt; winmail.dat ist daneben aufbewahrt.</translation>
</message>
<message>
<source>What Outlook packed into winmail.dat could not be unpacked; it is kept: ask for the files one by one.</source>
<translation>Was Outlook in winmail.dat gepackt hat, ließ sich nicht auspacken; es ist aufbewahrt: Bitten Sie um die einzelnen Dateien.</translation>
</message>
<message>
<source>Another message is inside this one; look at it among the files that came with it.</source>
<translation>In dieser Nachricht steckt eine weitere; sehen Sie sie bei den mitgesandten Dateien an.</translation>
</message>
<message>
<source>A part of the message could not be read; it is still in the message as it came.</source>
<translation>Ein Teil der Nachricht war nicht lesbar; er ist noch in der Nachricht, wie sie kam.</translation>
</message>
<message>
<source>Something inside the message could not be taken out; it is still in the message as it came.</source>
<translation>Etwas in der Nachricht ließ sich nicht herausnehmen; es ist noch in der Nachricht, wie sie kam.</translation>
</message>
<message>
<source>The file {name} is a program or script: do not open it.</source>
<translation>Die Datei {name} ist ein Programm oder Skript: Öffnen Sie sie nicht.</translation>
</message>
<message>
<source>The file {name} is not what its name says.</source>
<translation>Die Datei {name} ist nicht, was ihr Name sagt.</translation>
</message>
<message>
<source>The file {name} came with another request, too: {cases}.</source>
<translation>Die Datei {name} kam auch mit einem anderen Antrag: {cases}.</translation>
</message>
<message>
<source>On hold: {reason}</source>
<translation>Ausgesetzt: {reason}</translation>
</message>
<message>
<source>A backup was made before this, on {day}. It still holds the cases.</source>
<translation>Davor wurde eine Sicherung erstellt, am {day}. Sie enthält die Fälle noch.</translation>
</message>
<message>
<source>{count} backups were made before this, the last on {day}. They still hold the cases.</source>
<translation>Davor wurden {count} Sicherungen erstellt, die letzte am {day}. Sie enthalten die Fälle noch.</translation>
</message>
<message>
<source>A backup carries its own key, wrapped under what opened the store then, so that it can be put back on another computer; that key cannot be destroyed from here. Make a new backup first. When that is good, destroy the earlier ones, with every copy of them.</source>
<translation>Eine Sicherung trägt ihren eigenen Schlüssel, verschlossen mit dem, was den Speicher damals öffnete, damit sie auf einem anderen Rechner zurückgespielt werden kann; dieser Schlüssel lässt sich von hier nicht vernichten. Erstellen Sie zuerst eine neue Sicherung. Ist sie gut, vernichten Sie die früheren mit allen Kopien.</translation>
</message>
<message>
<source>If one of them is put back here, the erasure log of this store erases the cases again.</source>
<translation>Wird eine davon hier zurückgespielt, löscht das Löschprotokoll dieses Speichers die Fälle erneut.</translation>
</message>
<message>
<source>A backup that was made before Redress changed an older store lies beside this one, and holds the cases too.</source>
<translation>Neben diesem Speicher liegt eine Sicherung aus der Zeit vor der Umstellung eines älteren Speichers; auch sie enthält die Fälle.</translation>
</message>
<message>
<source>{count} backups that were made before Redress changed an older store lie beside this one, and hold the cases too.</source>
<translation>Neben diesem Speicher liegen {count} Sicherungen aus der Zeit vor der Umstellung eines älteren Speichers; auch sie enthalten die Fälle.</translation>
</message>
<message>
<source>A store that was set aside when a backup was put back still lies beside this one. Remove its folder.</source>
<translation>Ein Speicher, der beim Zurückspielen einer Sicherung beiseitegelegt wurde, liegt noch neben diesem. Entfernen Sie seinen Ordner.</translation>
</message>
<message>
<source>{count} stores that were set aside when backups were put back still lie beside this one. Remove their folders.</source>
<translation>{count} Speicher, die beim Zurückspielen von Sicherungen beiseitegelegt wurden, liegen noch neben diesem. Entfernen Sie ihre Ordner.</translation>
</message>
<message>
<source>volume {number} of {count}</source>
<translation>Band {number} von {count}</translation>
</message>
<message>
<source>Access response</source>
<translation>Auskunft</translation>
</message>
<message>
<source>Rectification notice</source>
<translation>Mitteilung über eine Berichtigung</translation>
</message>
<message>
<source>Outcome letter</source>
<translation>Mitteilung über das Ergebnis</translation>
</message>
<message>
<source>in the store</source>
<translation>im Speicher</translation>
</message>
<message>
<source>in the keychain of a computer</source>
<translation>im Schlüsselbund eines Computers</translation>
</message>
<message>
<source>One request is overdue.</source>
<translation>Ein Antrag ist überfällig.</translation>
</message>
<message>
<source>{count} requests are overdue.</source>
<translation>{count} Anträge sind überfällig.</translation>
</message>
<message>
<source>day</source>
<translation>Tag</translation>
</message>
<message>
<source>{count} days</source>
<translation>{count} Tage</translation>
</message>
<message>
<source>One request is due within the next {days}.</source>
<translation>Bald fällig ist ein Antrag (Vorlauf: {days}).</translation>
</message>
<message>
<source>{count} requests are due within the next {days}.</source>
<translation>Bald fällig sind {count} Anträge (Vorlauf: {days}).</translation>
</message>
<message>
<source>{overdue} {pressing}</source>
<translation>{overdue} {pressing}</translation>
</message>
<message>
<source>Proof of identity asked for</source>
<translation>Identitätsnachweis angefordert</translation>
</message>
<message>
<source>Proof of identity received</source>
<translation>Identitätsnachweis eingegangen</translation>
</message>
<message>
<source>Clarification asked for</source>
<translation>Klarstellung erbeten</translation>
</message>
<message>
<source>Clarification received</source>
<translation>Klarstellung eingegangen</translation>
</message>
<message>
<source>Fee asked for</source>
<translation>Gebühr verlangt</translation>
</message>
<message>
<source>Fee paid</source>
<translation>Gebühr bezahlt</translation>
</message>
<message>
<source>Time to answer extended, and the person told</source>
<translation>Frist verlängert und die Person informiert</translation>
</message>
<message>
<source>a public holiday ({name})</source>
<translation>ein Feiertag ({name})</translation>
</message>
<message>
<source>a Saturday</source>
<translation>ein Samstag</translation>
</message>
<message>
<source>a Sunday</source>
<translation>ein Sonntag</translation>
</message>
<message>
<source>proof of identity</source>
<translation>Identitätsnachweis</translation>
</message>
<message>
<source>clarification</source>
<translation>Klarstellung</translation>
</message>
<message>
<source>the fee</source>
<translation>die Gebühr</translation>
</message>
<message>
<source>Received on {day}.</source>
<translation>Eingegangen am {day}.</translation>
</message>
<message>
<source>There is no period here that a question or an extension could move.</source>
<translation>Hier gibt es keine Frist, die eine Rückfrage oder Verlängerung verschieben könnte.</translation>
</message>
<message>
<source>Receipt must be acknowledged by {day}.</source>
<translation>Der Eingang muss bis {day} bestätigt werden.</translation>
</message>
<message>
<source>Asked for {what} on {asked}; under this rule that does not stop the clock.</source>
<translation>{what} angefordert am {asked}; nach dieser Regel hält das die Frist nicht an.</translation>
</message>
<message>
<source>Asked for {what} on {asked}; there is no answer yet. The due date below is counted as if the clock had not stopped, and can only move later.</source>
<translation>{what} angefordert am {asked}; es gibt noch keine Antwort. Die Frist unten ist gezählt, als hätte sie nicht geruht, und kann sich nur nach hinten verschieben.</translation>
</message>
<message>
<source>{period}, counted from {start} without the days that do not count: the last day is {end}.</source>
<translation>{period}; Ausgangstag: {start}; ohne die Tage, die nicht zählen; letzter Tag: {end}.</translation>
</message>
<message>
<source>{period}, counted from {start}: the last day is {end}.</source>
<translation>{period}; Ausgangstag: {start}; letzter Tag: {end}.</translation>
</message>
<message>
<source>the day of receipt</source>
<translation>der Tag des Eingangs</translation>
</message>
<message>
<source>So the period ends with the next working day, {day}.</source>
<translation>Die Frist endet daher mit dem nächsten Arbeitstag, {day}.</translation>
</message>
<message>
<source>{day} is no working day.</source>
<translation>{day} ist kein Arbeitstag.</translation>
</message>
<message>
<source>{day} is no working day: {why}.</source>
<translation>{day} ist kein Arbeitstag: {why}.</translation>
</message>
<message>
<source>The days from {first} to {last} are no working days: {why}.</source>
<translation>Die Tage vom {first} bis {last} sind keine Arbeitstage: {why}.</translation>
</message>
<message>
<source>Extended on {on}: this rule knows no extension, so nothing moves.</source>
<translation>Verlängert am {on}: Diese Regel kennt keine Verlängerung, also verschiebt sich nichts.</translation>
</message>
<message>
<source>Extended on {on}, too late: the person had to be told by {tell_by} ({source}). Nothing moves.</source>
<translation>Verlängert am {on}, zu spät: Die Person war bis {tell_by} zu informieren ({source}). Nichts verschiebt sich.</translation>
</message>
<message>
<source>It may be extended {ground}; the law does not say how far. The person must be told, with the reasons, by {tell_by} ({source}).</source>
<translation>Eine Verlängerung ist möglich: {ground}; das Gesetz sagt nicht, wie weit. Die Person muss mit Gründen bis {tell_by} informiert werden ({source}).</translation>
</message>
<message>
<source>Extended on {on}: the law does not say how far, so the date that counts is the one the person was told; the due date here stays as it was ({source}).</source>
<translation>Verlängert am {on}: Das Gesetz sagt nicht, wie weit; es zählt der Tag, der der Person genannt wurde. Die Frist hier bleibt, wie sie war ({source}).</translation>
</message>
<message>
<source>It may be extended {ground}, until {until} at the latest; the person must be told, with the reasons, by {tell_by} ({source}).</source>
<translation>Eine Verlängerung ist möglich: {ground}, spätestens bis {until}; die Person muss mit Gründen bis {tell_by} informiert werden ({source}).</translation>
</message>
<message>
<source>Extended on {on}: with the extension the period ends on {plain} ({source}).</source>
<translation>Verlängert am {on}: Mit der Verlängerung endet die Frist am {plain} ({source}).</translation>
</message>
<message>
<source>This is contested. Followed here: {followed} Under the other reading there is no due date: {other} ({source}).</source>
<translation>Das ist umstritten. Hier gilt diese Auslegung: {followed} Nach der anderen gibt es keine Frist: {other} ({source})</translation>
</message>
<message>
<source>This is contested. Followed here: {followed} Under the other reading the due date would be {other_due}: {other} ({source}).</source>
<translation>Das ist umstritten. Hier gilt diese Auslegung: {followed} Letzter Tag nach der anderen: {other_due}. {other} ({source})</translation>
</message>
<message>
<source>The rule itself does not say that a period ending on a day off ends later, so the earlier day is kept. {other} That would give {other_due} ({source}).</source>
<translation>Die Regel selbst sagt nicht, dass eine an einem freien Tag endende Frist später endet, daher gilt der frühere Tag. {other} Das ergäbe {other_due} ({source}).</translation>
</message>
<message>
<source>The rule itself does not say that a period ending on a day off ends later; a general law does. {other} ({source}). Whoever wants to keep to the rule's own words answers by {other_due}.</source>
<translation>Die Regel selbst sagt nicht, dass eine Frist, die an einem freien Tag endet, später endet; ein allgemeines Gesetz tut es. {other} ({source}). Wer beim Wortlaut der Regel bleiben will, antwortet bis zum {other_due}.</translation>
</message>
<message>
<source>{weekday} {day}</source>
<translation>{weekday}, {day}</translation>
</message>
<message>
<source>Asked for {what} on {asked}, answered on {answered}: that does not move the due date.</source>
<translation>{what} angefordert am {asked}, beantwortet am {answered}: Das verschiebt die Frist nicht.</translation>
</message>
<message>
<source>Monday</source>
<translation>Montag</translation>
</message>
<message>
<source>Tuesday</source>
<translation>Dienstag</translation>
</message>
<message>
<source>Wednesday</source>
<translation>Mittwoch</translation>
</message>
<message>
<source>Thursday</source>
<translation>Donnerstag</translation>
</message>
<message>
<source>Friday</source>
<translation>Freitag</translation>
</message>
<message>
<source>Saturday</source>
<translation>Samstag</translation>
</message>
<message>
<source>Sunday</source>
<translation>Sonntag</translation>
</message>
<message>
<source>Two</source>
<translation>Zwei</translation>
</message>
<message>
<source>Three</source>
<translation>Drei</translation>
</message>
<message>
<source>One month</source>
<translation>Ein Monat</translation>
</message>
<message>
<source>{length} months</source>
<translation>{length} Monate</translation>
</message>
<message>
<source>One day</source>
<translation>Ein Tag</translation>
</message>
<message>
<source>{length} days</source>
<translation>{length} Tage</translation>
</message>
<message>
<source>One working day</source>
<translation>Ein Arbeitstag</translation>
</message>
<message>
<source>{length} working days</source>
<translation>{length} Arbeitstage</translation>
</message>
<message>
<source>The agreement has no confidentiality clause on file.</source>
<translation>Für die Vereinbarung ist keine Vertraulichkeitsklausel hinterlegt.</translation>
</message>
<message>
<source>It is not known from when and until when the agreement holds.</source>
<translation>Es ist nicht bekannt, ab und bis wann die Vereinbarung gilt.</translation>
</message>
<message>
<source>The agreement begins on {day}.</source>
<translation>Die Vereinbarung beginnt am {day}.</translation>
</message>
<message>
<source>The agreement ended on {day}.</source>
<translation>Die Vereinbarung endete am {day}.</translation>
</message>
<message>
<source>The agreement itself is not on file.</source>
<translation>Die Vereinbarung selbst ist nicht hinterlegt.</translation>
</message>
<message>
<source>One of these people has not expressly permitted sharing for marketing; it is blocked.</source>
<translation>Eine dieser Personen hat die Weitergabe für Werbung nicht ausdrücklich erlaubt; sie ist gesperrt.</translation>
</message>
<message>
<source>{count} of these people have not expressly permitted sharing for marketing; it is blocked.</source>
<translation>{count} dieser Personen haben die Weitergabe für Werbung nicht ausdrücklich erlaubt; sie ist gesperrt.</translation>
</message>
<message>
<source>Say who the recipient is.</source>
<translation>Sagen Sie, wer der Empfänger ist.</translation>
</message>
<message>
<source>Say whose data it is: the name, and the address or number on file.</source>
<translation>Sagen Sie, wessen Daten es sind: Name und hinterlegte Adresse oder Nummer.</translation>
</message>
<message>
<source>Say which data are given.</source>
<translation>Sagen Sie, welche Daten gegeben werden.</translation>
</message>
<message>
<source>Say what the recipient needs the data for.</source>
<translation>Sagen Sie, wofür der Empfänger die Daten braucht.</translation>
</message>
<message>
<source>Give no more than was asked for: nobody asked for {items}.</source>
<translation>Geben Sie nicht mehr, als verlangt wurde: {items} hat niemand verlangt.</translation>
</message>
<message>
<source>Name the provision that requires it.</source>
<translation>Nennen Sie die Vorschrift, die es verlangt.</translation>
</message>
<message>
<source>Name the agreement that is enforced, and the clause.</source>
<translation>Nennen Sie die durchgesetzte Vereinbarung und die Klausel.</translation>
</message>
<message>
<source>The order has no number.</source>
<translation>Die Anordnung hat keine Nummer.</translation>
</message>
<message>
<source>Attach the order.</source>
<translation>Hängen Sie die Anordnung an.</translation>
</message>
<message>
<source>Choose the agreement with this agent or contractor.</source>
<translation>Wählen Sie die Vereinbarung mit diesem Beauftragten oder Auftragnehmer.</translation>
</message>
<message>
<source>The agreement is with somebody else than the recipient.</source>
<translation>Die Vereinbarung ist mit jemand anderem als dem Empfänger.</translation>
</message>
<message>
<source>Find a number or address of the recipient that is not from the letter, and say where you found it.</source>
<translation>Finden Sie eine Nummer oder Adresse des Empfängers, die nicht aus dem Brief stammt, und sagen Sie, wo Sie sie gefunden haben.</translation>
</message>
<message>
<source>Ask there whether the request is real.</source>
<translation>Fragen Sie dort nach, ob das Ersuchen echt ist.</translation>
</message>
<message>
<source>Make sure that the order is in force.</source>
<translation>Stellen Sie sicher, dass die Anordnung in Kraft ist.</translation>
</message>
<message>
<source>Make sure that the order is addressed to this organisation.</source>
<translation>Stellen Sie sicher, dass sich die Anordnung an diese Organisation richtet.</translation>
</message>
<message>
<source>Make sure that what was asked for covers these data.</source>
<translation>Stellen Sie sicher, dass das Verlangte diese Daten umfasst.</translation>
</message>
<message>
<source>Say whether the person may be told.</source>
<translation>Sagen Sie, ob die Person informiert werden darf.</translation>
</message>
<message>
<source>came by</source>
<translation>kam per</translation>
</message>
<message>
<source>received</source>
<translation>eingegangen</translation>
</message>
<message>
<source>rights</source>
<translation>Rechte</translation>
</message>
<message>
<source>due</source>
<translation>fällig</translation>
</message>
<message>
<source>could not be reached</source>
<translation>nicht erreichbar</translation>
</message>
<message>
<source>people on file</source>
<translation>hinterlegte Personen</translation>
</message>
<message>
<source>to be changed</source>
<translation>zu ändern</translation>
</message>
<message>
<source>person on file chosen</source>
<translation>hinterlegte Person gewählt</translation>
</message>
<message>
<source>kind</source>
<translation>Art</translation>
</message>
<message>
<source>on file since</source>
<translation>hinterlegt seit</translation>
</message>
<message>
<source>how</source>
<translation>wie</translation>
</message>
<message>
<source>valid until</source>
<translation>gültig bis</translation>
</message>
<message>
<source>result</source>
<translation>Ergebnis</translation>
</message>
<message>
<source>attempts left</source>
<translation>verbleibende Versuche</translation>
</message>
<message>
<source>risk</source>
<translation>Risiko</translation>
</message>
<message>
<source>decision</source>
<translation>Entscheidung</translation>
</message>
<message>
<source>reasons</source>
<translation>Gründe</translation>
</message>
<message>
<source>sources searched</source>
<translation>durchsuchte Quellen</translation>
</message>
<message>
<source>not searched</source>
<translation>nicht durchsucht</translation>
</message>
<message>
<source>partly searched</source>
<translation>teilweise durchsucht</translation>
</message>
<message>
<source>found</source>
<translation>gefunden</translation>
</message>
<message>
<source>unreadable</source>
<translation>nicht lesbar</translation>
</message>
<message>
<source>search terms of others left out</source>
<translation>Suchbegriffe anderer ausgelassen</translation>
</message>
<message>
<source>findings</source>
<translation>Funde</translation>
</message>
<message>
<source>ground</source>
<translation>Grund</translation>
</message>
<message>
<source>approval voided</source>
<translation>Freigabe hinfällig</translation>
</message>
<message>
<source>answered on</source>
<translation>beantwortet am</translation>
</message>
<message>
<source>in time</source>
<translation>fristgerecht</translation>
</message>
<message>
<source>documents</source>
<translation>Dokumente</translation>
</message>
<message>
<source>package</source>
<translation>Paket</translation>
</message>
<message>
<source>field</source>
<translation>Feld</translation>
</message>
<message>
<source>reason</source>
<translation>Begründung</translation>
</message>
<message>
<source>evidence</source>
<translation>Nachweis</translation>
</message>
<message>
<source>can be applied</source>
<translation>anwendbar</translation>
</message>
<message>
<source>read back as asked</source>
<translation>wie verlangt zurückgelesen</translation>
</message>
<message>
<source>recipients</source>
<translation>Empfänger</translation>
</message>
<message>
<source>recipient</source>
<translation>Empfänger</translation>
</message>
<message>
<source>SHA-256</source>
<translation>SHA-256</translation>
</message>
<message>
<source>event</source>
<translation>Ereignis</translation>
</message>
<message>
<source>on</source>
<translation>am</translation>
</message>
<message>
<source>due before</source>
<translation>davor fällig</translation>
</message>
<message>
<source>law before</source>
<translation>bisheriges Recht</translation>
</message>
<message>
<source>law</source>
<translation>Recht</translation>
</message>
<message>
<source>to</source>
<translation>in</translation>
</message>
<message>
<source>place</source>
<translation>Stelle</translation>
</message>
<message>
<source>outcome</source>
<translation>Ergebnis</translation>
</message>
<message>
<source>officer</source>
<translation>Bearbeiter</translation>
</message>
<message>
<source>into</source>
<translation>in</translation>
</message>
<message>
<source>new case</source>
<translation>neuer Fall</translation>
</message>
<message>
<source>letter</source>
<translation>Schreiben</translation>
</message>
<message>
<source>case closed</source>
<translation>Fall abgeschlossen</translation>
</message>
<message>
<source>right</source>
<translation>Recht</translation>
</message>
<message>
<source>address put on the suppression list</source>
<translation>Adresse auf die Sperrliste gesetzt</translation>
</message>
<message>
<source>purposes</source>
<translation>Zwecke</translation>
</message>
<message>
<source>files</source>
<translation>Dateien</translation>
</message>
<message>
<source>new signing key</source>
<translation>neuer Signaturschlüssel</translation>
</message>
<message>
<source>signing key before</source>
<translation>voriger Signaturschlüssel</translation>
</message>
<message>
<source>texts</source>
<translation>Texte</translation>
</message>
<message>
<source>confirmed by</source>
<translation>bestätigt von</translation>
</message>
<message>
<source>found so at the source</source>
<translation>so an der Quelle vorgefunden</translation>
</message>
<message>
<source>instructed</source>
<translation>angewiesen</translation>
</message>
<message>
<source>rows</source>
<translation>Zeilen</translation>
</message>
<message>
<source>left out though the law wants it said</source>
<translation>weggelassen, obwohl das Gesetz es verlangt</translation>
</message>
<message>
<source>Request taken in</source>
<translation>Antrag aufgenommen</translation>
</message>
<message>
<source>Altered by something other than Redress; accepted as it was found</source>
<translation>Von etwas anderem als Redress verändert; so angenommen, wie vorgefunden</translation>
</message>
<message>
<source>Person looked up again</source>
<translation>Person erneut nachgeschlagen</translation>
</message>
<message>
<source>Intake confirmed</source>
<translation>Eingang bestätigt</translation>
</message>
<message>
<source>Case closed</source>
<translation>Fall abgeschlossen</translation>
</message>
<message>
<source>Counted under another law</source>
<translation>Nach anderem Recht gezählt</translation>
</message>
<message>
<source>Entered on the clock</source>
<translation>In die Fristuhr eingetragen</translation>
</message>
<message>
<source>Taken back from the clock</source>
<translation>Aus der Fristuhr zurückgenommen</translation>
</message>
<message>
<source>Time to answer extended</source>
<translation>Frist verlängert</translation>
</message>
<message>
<source>Request refused</source>
<translation>Antrag abgelehnt</translation>
</message>
<message>
<source>Request withdrawn by the person</source>
<translation>Antrag von der Person zurückgenommen</translation>
</message>
<message>
<source>Request handed to another controller</source>
<translation>Antrag an einen anderen Verantwortlichen abgegeben</translation>
</message>
<message>
<source>Merged into another case</source>
<translation>Mit einem anderen Fall zusammengeführt</translation>
</message>
<message>
<source>Split into two cases</source>
<translation>In zwei Fälle aufgeteilt</translation>
</message>
<message>
<source>Case reopened</source>
<translation>Fall wieder geöffnet</translation>
</message>
<message>
<source>What was done at a source recorded</source>
<translation>Erfasst, was an einer Quelle getan wurde</translation>
</message>
<message>
<source>What was done at a source taken back</source>
<translation>Zurückgenommen, was an einer Quelle getan wurde</translation>
</message>
<message>
<source>Case assigned</source>
<translation>Fall zugewiesen</translation>
</message>
<message>
<source>Note written</source>
<translation>Notiz geschrieben</translation>
</message>
<message>
<source>Task added</source>
<translation>Aufgabe hinzugefügt</translation>
</message>
<message>
<source>Task done</source>
<translation>Aufgabe erledigt</translation>
</message>
<message>
<source>Draft kept</source>
<translation>Entwurf gespeichert</translation>
</message>
<message>
<source>Filter of the list kept</source>
<translation>Filter der Liste gespeichert</translation>
</message>
<message>
<source>Filter of the list deleted</source>
<translation>Filter der Liste gelöscht</translation>
</message>
<message>
<source>Letter made</source>
<translation>Brief erstellt</translation>
</message>
<message>
<source>Due dates counted again after an update of the program</source>
<translation>Fristen nach einer Aktualisierung des Programms neu gezählt</translation>
</message>
<message>
<source>Language of the letters chosen</source>
<translation>Sprache der Briefe gewählt</translation>
</message>
<message>
<source>Envelope of the letters chosen</source>
<translation>Umschlag der Briefe gewählt</translation>
</message>
<message>
<source>Texts of documents changed</source>
<translation>Texte der Dokumente geändert</translation>
</message>
<message>
<source>Letter approved</source>
<translation>Brief freigegeben</translation>
</message>
<message>
<source>Letter written to a file</source>
<translation>Brief in eine Datei geschrieben</translation>
</message>
<message>
<source>Letter printed</source>
<translation>Brief gedruckt</translation>
</message>
<message>
<source>Contact point vouched for</source>
<translation>Für einen Kontaktweg gebürgt</translation>
</message>
<message>
<source>Contact point marked as reaching the person, or not</source>
<translation>Kontaktweg als die Person erreichend oder nicht markiert</translation>
</message>
<message>
<source>One-time code issued</source>
<translation>Einmalcode ausgegeben</translation>
</message>
<message>
<source>One-time code entered</source>
<translation>Einmalcode eingegeben</translation>
</message>
<message>
<source>Evidence of identity recorded</source>
<translation>Identitätsnachweis erfasst</translation>
</message>
<message>
<source>Risk of a wrong answer set</source>
<translation>Risiko einer falschen Antwort festgelegt</translation>
</message>
<message>
<source>Identity decided</source>
<translation>Über die Identität entschieden</translation>
</message>
<message>
<source>Draft dropped</source>
<translation>Entwurf verworfen</translation>
</message>
<message>
<source>Where the answer goes chosen</source>
<translation>Gewählt, wohin die Antwort geht</translation>
</message>
<message>
<source>Who acts for the person noted</source>
<translation>Vermerkt, wer für die Person handelt</translation>
</message>
<message>
<source>Own interest in the case declared</source>
<translation>Eigenes Interesse am Fall erklärt</translation>
</message>
<message>
<source>Facts about the person noted</source>
<translation>Angaben zur Person vermerkt</translation>
</message>
<message>
<source>Opt-out carried out, and the case closed</source>
<translation>Werbewiderspruch ausgeführt und Fall abgeschlossen</translation>
</message>
<message>
<source>Kept from being erased</source>
<translation>Von der Löschung ausgenommen</translation>
</message>
<message>
<source>No longer kept from being erased</source>
<translation>Nicht mehr von der Löschung ausgenommen</translation>
</message>
<message>
<source>Kept file removed</source>
<translation>Aufbewahrte Datei entfernt</translation>
</message>
<message>
<source>Data sources searched</source>
<translation>Datenquellen durchsucht</translation>
</message>
<message>
<source>Findings decided</source>
<translation>Über Funde entschieden</translation>
</message>
<message>
<source>What names somebody else allowed to leave</source>
<translation>Freigegeben, was jemand anderen nennt</translation>
</message>
<message>
<source>Correction proposed</source>
<translation>Berichtigung vorgeschlagen</translation>
</message>
<message>
<source>Decided on a correction</source>
<translation>Über eine Berichtigung entschieden</translation>
</message>
<message>
<source>Proposed correction withdrawn</source>
<translation>Vorgeschlagene Berichtigung zurückgezogen</translation>
</message>
<message>
<source>Erasing or restricting at a source approved by a second officer</source>
<translation>Löschen oder Einschränken an einer Quelle von einer zweiten Person freigegeben</translation>
</message>
<message>
<source>Erasing or restricting begun at the source</source>
<translation>Löschen oder Einschränken an der Quelle begonnen</translation>
</message>
<message>
<source>Correction approved by a second officer</source>
<translation>Berichtigung von einer zweiten Person freigegeben</translation>
</message>
<message>
<source>Taking back a correction begun</source>
<translation>Rücknahme einer Berichtigung begonnen</translation>
</message>
<message>
<source>Correction taken back, and read back</source>
<translation>Berichtigung zurückgenommen und zurückgelesen</translation>
</message>
<message>
<source>Correction made by hand, and confirmed</source>
<translation>Berichtigung von Hand ausgeführt und bestätigt</translation>
</message>
<message>
<source>Statement of disagreement attached</source>
<translation>Gegendarstellung beigefügt</translation>
</message>
<message>
<source>Second officer for corrections chosen</source>
<translation>Zweite Person für Berichtigungen gewählt</translation>
</message>
<message>
<source>Correction previewed</source>
<translation>Berichtigung vorab angesehen</translation>
</message>
<message>
<source>Correction begun at the source</source>
<translation>Berichtigung an der Quelle begonnen</translation>
</message>
<message>
<source>Correction stopped: nothing was changed at the source</source>
<translation>Berichtigung abgebrochen: An der Quelle wurde nichts geändert</translation>
</message>
<message>
<source>Correction applied and read back</source>
<translation>Berichtigung angewandt und zurückgelesen</translation>
</message>
<message>
<source>Recipient told of the change</source>
<translation>Empfänger über die Änderung informiert</translation>
</message>
<message>
<source>Signing key of the organisation replaced</source>
<translation>Signaturschlüssel der Organisation ersetzt</translation>
</message>
<message>
<source>Signing key of the organisation made</source>
<translation>Signaturschlüssel der Organisation erstellt</translation>
</message>
<message>
<source>Documents drawn</source>
<translation>Dokumente erstellt</translation>
</message>
<message>
<source>Documents approved</source>
<translation>Dokumente freigegeben</translation>
</message>
<message>
<source>Export of the documents begun</source>
<translation>Export der Dokumente begonnen</translation>
</message>
<message>
<source>Documents exported</source>
<translation>Dokumente exportiert</translation>
</message>
<message>
<source>Data exported as JSON and CSV</source>
<translation>Daten als JSON und CSV exportiert</translation>
</message>
<message>
<source>Documents printed</source>
<translation>Dokumente gedruckt</translation>
</message>
<message>
<source>Recovery code printed</source>
<translation>Wiederherstellungscode gedruckt</translation>
</message>
<message>
<source>Certificate of erasure printed</source>
<translation>Löschbescheinigung gedruckt</translation>
</message>
<message>
<source>Dashboard printed</source>
<translation>Übersicht gedruckt</translation>
</message>
<message>
<source>File redacted</source>
<translation>Datei geschwärzt</translation>
</message>
<message>
<source>Redaction of a file undone</source>
<translation>Schwärzung einer Datei zurückgenommen</translation>
</message>
<message>
<source>Kept message exported</source>
<translation>Aufbewahrte Nachricht exportiert</translation>
</message>
<message>
<source>The file {name} holds more than is seen of it: {what}.</source>
<translation>Die Datei {name} enthält mehr, als man von ihr sieht: {what}.</translation>
</message>
<message>
<source>Hand the answer over in person: no contact point on file may get it.</source>
<translation>Übergeben Sie die Antwort persönlich: An keinen hinterlegten Kontaktweg darf sie gehen.</translation>
</message>
<message>
<source>{kind} {id}</source>
<translation>{kind} {id}</translation>
</message>
<message>
<source>Stop it for the address the request names, and disclose nothing in the answer.</source>
<translation>Beenden Sie es für die im Antrag genannte Adresse und teilen Sie in der Antwort nichts mit.</translation>
</message>
<message>
<source>Stopping advertising or sale discloses nothing, so the address alone is enough.</source>
<translation>Werbung oder Verkauf zu beenden gibt nichts preis, daher genügt die Adresse allein.</translation>
</message>
<message>
<source>No evidence counts yet; a name, a date of birth, an address or a number find a record but prove nothing.</source>
<translation>Noch zählt kein Nachweis; Name, Geburtsdatum, Anschrift oder Nummer finden einen Datensatz, belegen aber nichts.</translation>
</message>
<message>
<source>The risk is high, so two independent proofs are needed, and so far there is one channel; two answers through one channel are one.</source>
<translation>Das Risiko ist hoch, daher sind zwei unabhängige Nachweise nötig; bisher gibt es einen Weg, und zwei Antworten über denselben Weg sind eine.</translation>
</message>
<message>
<source>A copy of an ID document is easily forged, so it is never enough alone.</source>
<translation>Eine Ausweiskopie ist leicht zu fälschen, daher genügt sie allein nie.</translation>
</message>
<message>
<source>People close to the person know the answers too, so an answer to a question is not proof.</source>
<translation>Nahestehende kennen die Antworten auch, daher ist die Antwort auf eine Frage kein Nachweis.</translation>
</message>
<message>
<source>A signed-in session may be in the hands of a thief of the account, so it is not enough alone.</source>
<translation>Eine angemeldete Sitzung kann in der Hand eines Kontodiebs sein, daher genügt sie allein nicht.</translation>
</message>
<message>
<source>The evidence is not proof: nothing was answered through a contact point that counts.</source>
<translation>Das Vorliegende ist kein Nachweis: Über keinen zählenden Kontaktweg wurde geantwortet.</translation>
</message>
<message>
<source>No further contact point counts: ask the person to come in person, or state since when a contact point has been on file and how you know; a redacted ID document is the last resort.</source>
<translation>Kein weiterer Kontaktweg zählt: Bitten Sie die Person, persönlich zu kommen, oder geben Sie an, seit wann ein Kontaktweg hinterlegt ist und woher Sie das wissen; ein geschwärzter Ausweis ist das letzte Mittel.</translation>
</message>
<message>
<source>The due date comes near, which lowers no requirement: ask for the evidence today, and tell the person in time if the period is extended.</source>
<translation>Die Frist rückt näher, was keine Anforderung senkt: Verlangen Sie den Nachweis heute, und informieren Sie die Person rechtzeitig, falls die Frist verlängert wird.</translation>
</message>
<message>
<source>Decision</source>
<translation>Entscheidung</translation>
</message>
<message>
<source>Evidence</source>
<translation>Nachweis</translation>
</message>
<message>
<source>Flag</source>
<translation>Kennzeichen</translation>
</message>
<message>
<source>Outcome</source>
<translation>Ergebnis</translation>
</message>
<message>
<source>Reason</source>
<translation>Grund</translation>
</message>
<message>
<source>Risk</source>
<translation>Risiko</translation>
</message>
<message>
<source>Role</source>
<translation>Rolle</translation>
</message>
<message>
<source>Subject</source>
<translation>Gegenstand</translation>
</message>
<message>
<source>Ask for an answer to a code or a call through a contact point that counts ({points}); ask for nothing that is on file.</source>
<translation>Bitten Sie um Antwort auf einen Code oder Anruf über einen zählenden Kontaktweg ({points}); verlangen Sie nichts, was hinterlegt ist.</translation>
</message>
<message>
<source>A one-time code sent through {point}, on file before the request, came back on {at}.</source>
<translation>Ein Einmalcode über {point}, vor dem Antrag hinterlegt, kam am {at} zurück.</translation>
</message>
<message>
<source>A code posted to {point}, on file before the request, came back on {at}.</source>
<translation>Ein per Post an {point}, vor dem Antrag hinterlegt, gesandter Code kam am {at} zurück.</translation>
</message>
<message>
<source>A call back on {at} to {point}, on file before the request, reached the person.</source>
<translation>Ein Rückruf am {at} bei {point}, vor dem Antrag hinterlegt, erreichte die Person.</translation>
</message>
<message>
<source>The person confirmed the request on {at} through {point}, on file before it.</source>
<translation>Die Person bestätigte den Antrag am {at} über {point}, vorher hinterlegt.</translation>
</message>
<message>
<source>The person was signed in to {point} on {at}.</source>
<translation>Die Person war am {at} bei {point} angemeldet.</translation>
</message>
<message>
<source>The person came in person on {at} and an officer compared them with the file.</source>
<translation>Die Person kam am {at} persönlich, und ein Bearbeiter verglich sie mit der Akte.</translation>
</message>
<message>
<source>A document seen on {at} gives authority to act for the person.</source>
<translation>Eine am {at} gesehene Urkunde gibt Vollmacht, für die Person zu handeln.</translation>
</message>
<message>
<source>An ID document was seen on {at}, beside other evidence.</source>
<translation>Ein Ausweis wurde am {at} gesehen, neben anderen Nachweisen.</translation>
</message>
<message>
<source>Someone asks on the person's behalf, and no valid document shows that they may.</source>
<translation>Jemand stellt den Antrag für die Person, und keine gültige Urkunde zeigt, dass er das darf.</translation>
</message>
<message>
<source>Ask for the document that gives authority: signed, in date, and made out for this purpose.</source>
<translation>Verlangen Sie die Vollmacht: unterschrieben, datiert und für diesen Zweck ausgestellt.</translation>
</message>
<message>
<source>A parent asks: note what shows who has custody, and that the answer serves the child.</source>
<translation>Ein Elternteil stellt den Antrag: Vermerken Sie, was das Sorgerecht zeigt und dass die Antwort dem Kind dient.</translation>
</message>
<message>
<source>The person has not confirmed, through a contact point on file, that this one acts for them.</source>
<translation>Die Person hat nicht über einen hinterlegten Kontaktweg bestätigt, dass jemand für sie handelt.</translation>
</message>
<message>
<source>Ask the person, through a contact point on file, whether they want this.</source>
<translation>Fragen Sie die Person über einen hinterlegten Kontaktweg, ob sie das will.</translation>
</message>
<message>
<source>The date of birth is not on file, so it is open whether a parent may decide for the person.</source>
<translation>Das Geburtsdatum ist nicht hinterlegt, daher ist offen, ob ein Elternteil für die Person entscheiden darf.</translation>
</message>
<message>
<source>Find out the age, or have the young person confirm through a contact point on file.</source>
<translation>Ermitteln Sie das Alter, oder lassen Sie die junge Person über einen hinterlegten Kontaktweg bestätigen.</translation>
</message>
<message>
<source>The person is of age, so being a parent gives no authority; the person has to confirm.</source>
<translation>Die Person ist volljährig, daher gibt Elternschaft keine Vertretungsmacht; die Person muss bestätigen.</translation>
</message>
<message>
<source>At {age} the child can usually exercise the right alone, and has not confirmed the request.</source>
<translation>Mit {age} Jahren kann das Kind das Recht meist allein ausüben und hat den Antrag nicht bestätigt.</translation>
</message>
<message>
<source>Ask the child, through a contact point on file, and note the child's capacity.</source>
<translation>Fragen Sie das Kind über einen hinterlegten Kontaktweg und vermerken Sie seine Einsichtsfähigkeit.</translation>
</message>
<message>
<source>Who has custody of the child is not known, so a parent's authority is not shown.</source>
<translation>Wer das Sorgerecht hat, ist nicht bekannt, daher ist die Vertretungsmacht eines Elternteils nicht belegt.</translation>
</message>
<message>
<source>Ask for the document that shows custody.</source>
<translation>Verlangen Sie die Urkunde, die das Sorgerecht zeigt.</translation>
</message>
<message>
<source>Ask for a mandate without this defect.</source>
<translation>Verlangen Sie eine Vollmacht ohne diesen Mangel.</translation>
</message>
<message>
<source>e-mail</source>
<translation>E-Mail</translation>
</message>
<message>
<source>telephone</source>
<translation>Telefon</translation>
</message>
<message>
<source>postal address</source>
<translation>Postanschrift</translation>
</message>
<message>
<source>account</source>
<translation>Konto</translation>
</message>
<message>
<source>cookie</source>
<translation>Cookie</translation>
</message>
<message>
<source>The officer has an interest in this case, so this officer may not decide it.</source>
<translation>Der Bearbeiter hat ein Interesse an diesem Fall und darf ihn daher nicht entscheiden.</translation>
</message>
<message>
<source>Hand the case to another officer.</source>
<translation>Übergeben Sie den Fall einem anderen Bearbeiter.</translation>
</message>
<message>
<source>The person's address is protected: it may stand on no document and no envelope.</source>
<translation>Die Anschrift der Person ist geschützt: Sie darf auf keinem Dokument und keinem Umschlag stehen.</translation>
</message>
<message>
<source>Special categories of data are concerned (Article 9 GDPR), so two independent proofs count.</source>
<translation>Es geht um besondere Kategorien von Daten (Artikel 9 DSGVO), daher zählen zwei unabhängige Nachweise.</translation>
</message>
<message>
<source>The person is a child: note whether the child can understand and exercise the right, and what an answer means for the child.</source>
<translation>Die Person ist ein Kind: Vermerken Sie, ob es das Recht verstehen und ausüben kann und was eine Antwort für es bedeutet.</translation>
</message>
<message>
<source>The person on file has died, so somebody else is asking in their name.</source>
<translation>Die hinterlegte Person ist verstorben, also stellt jemand anderes in ihrem Namen den Antrag.</translation>
</message>
<message>
<source>Find out who asks, and treat it as a possible theft of identity.</source>
<translation>Finden Sie heraus, wer den Antrag stellt, und behandeln Sie ihn als möglichen Identitätsdiebstahl.</translation>
</message>
<message>
<source>The person on file has died; whether anyone may have their data is a matter of national law (recital 27 GDPR), not of this procedure.</source>
<translation>Die hinterlegte Person ist verstorben; ob jemand ihre Daten haben darf, ist Sache des nationalen Rechts (Erwägungsgrund 27 DSGVO), nicht dieses Verfahrens.</translation>
</message>
<message>
<source>Ask for the document that shows the claim (such as a grant of probate) and take legal advice.</source>
<translation>Verlangen Sie die Urkunde, die den Anspruch zeigt (etwa einen Erbschein), und holen Sie Rechtsrat ein.</translation>
</message>
<message>
<source>Disclose only what is kept under the cookie or device, to the browser or device itself; for anything else ask for evidence through a contact point on file.</source>
<translation>Teilen Sie nur mit, was unter dem Cookie oder Gerät gespeichert ist, und nur dem Browser oder Gerät selbst; für alles andere verlangen Sie Nachweise über einen hinterlegten Kontaktweg.</translation>
</message>
<message>
<source>A cookie or device does not say whose it is: do not link what is kept under it to a person.</source>
<translation>Ein Cookie oder Gerät sagt nicht, wem es gehört: Verknüpfen Sie das darunter Gespeicherte nicht mit einer Person.</translation>
</message>
<message>
<source>A cookie or device shows which browser asks, not who: it may not be linked to a named person.</source>
<translation>Ein Cookie oder Gerät zeigt, welcher Browser fragt, nicht wer: Es darf nicht mit einer benannten Person verknüpft werden.</translation>
</message>
<message>
<source>{count} codes came back wrong or not at all; somebody may be guessing.</source>
<translation>{count} Codes kamen falsch oder gar nicht zurück; vielleicht rät jemand.</translation>
</message>
<message>
<source>An ID document was used: ask for less (number, photograph and machine-readable zone blacked out), and keep no copy, only its kind and the result (EDPB Guidelines 01/2022, section 3.3).</source>
<translation>Ein Ausweis wurde verwendet: Verlangen Sie weniger (Nummer, Lichtbild und maschinenlesbare Zone geschwärzt) und behalten Sie keine Kopie, nur Art und Ergebnis (EDSA-Leitlinien 01/2022, Abschnitt 3.3).</translation>
</message>
<message>
<source>one-time code</source>
<translation>Einmalcode</translation>
</message>
<message>
<source>call back</source>
<translation>Rückruf</translation>
</message>
<message>
<source>signed-in session</source>
<translation>angemeldete Sitzung</translation>
</message>
<message>
<source>code by letter</source>
<translation>Code per Brief</translation>
</message>
<message>
<source>ID document</source>
<translation>Ausweis</translation>
</message>
<message>
<source>answer to a question</source>
<translation>Antwort auf eine Frage</translation>
</message>
<message>
<source>visit in person</source>
<translation>persönliches Erscheinen</translation>
</message>
<message>
<source>document of authority</source>
<translation>Vollmachtsurkunde</translation>
</message>
<message>
<source>confirmation by the person</source>
<translation>Bestätigung durch die Person</translation>
</message>
<message>
<source>Stop, tell the person that somebody asked in their name, and report it to your own team.</source>
<translation>Halten Sie an, sagen Sie der Person, dass jemand in ihrem Namen anfragte, und melden Sie es Ihrem Team.</translation>
</message>
<message>
<source>Stop, compare the cases, and report it to your own team.</source>
<translation>Halten Sie an, vergleichen Sie die Fälle und melden Sie es Ihrem Team.</translation>
</message>
<message>
<source>Stop, keep no copy, and report it to your own team.</source>
<translation>Halten Sie an, behalten Sie keine Kopie und melden Sie es Ihrem Team.</translation>
</message>
<message>
<source>The {kind} of {at} was no success ({result}), so it proves nothing.</source>
<translation>Nachweis „{kind}“ vom {at}: ohne Erfolg ({result}), belegt also nichts.</translation>
</message>
<message>
<source>The {kind} of {at} brought a denial ({result}) through a contact point on file: the person does not want this.</source>
<translation>Nachweis „{kind}“ vom {at}: über einen hinterlegten Kontaktweg bestritten ({result}); die Person will dies nicht.</translation>
</message>
<message>
<source>The {kind} of {at} is known from another case ({result}), so it may be stolen or made up.</source>
<translation>Nachweis „{kind}“ vom {at}: aus einem anderen Fall bekannt ({result}), also vielleicht gestohlen oder erfunden.</translation>
</message>
<message>
<source>The {kind} of {at} looks altered ({result}), so somebody may be deceiving you.</source>
<translation>Nachweis „{kind}“ vom {at}: sieht verändert aus ({result}); vielleicht täuscht Sie jemand.</translation>
</message>
<message>
<source>The {kind} of {at} is older than the request, so it says nothing about who sent this one.</source>
<translation>Nachweis „{kind}“ vom {at}: älter als der Antrag, sagt also nichts darüber, wer diesen sandte.</translation>
</message>
<message>
<source>The {kind} is dated {at}, which is still to come, so it cannot count.</source>
<translation>Nachweis „{kind}“: auf den {at} datiert, der noch in der Zukunft liegt, zählt also nicht.</translation>
</message>
<message>
<source>The {kind} of {at} did not go through a contact point on file, so it proves nothing.</source>
<translation>Nachweis „{kind}“ vom {at}: nicht über einen hinterlegten Kontaktweg, belegt also nichts.</translation>
</message>
<message>
<source>The {kind} of {at} is recorded for a contact point it cannot have gone through.</source>
<translation>Nachweis „{kind}“ vom {at}: für einen Kontaktweg erfasst, über den er nicht gegangen sein kann.</translation>
</message>
<message>
<source>The {kind} of {at} went through a contact point that does not count.</source>
<translation>Nachweis „{kind}“ vom {at}: über einen Kontaktweg, der nicht zählt.</translation>
</message>
<message>
<source>The new {kinds} counts for nothing until it has been on file for 30 days.</source>
<translation>Neu hinterlegt ({kinds}): zählt nichts, bis es 30 Tage hinterlegt ist.</translation>
</message>
<message>
<source>The request also asks to change how the person is reached ({kinds}), so an answer could go to a stranger.</source>
<translation>Der Antrag will auch ändern, wie die Person erreicht wird ({kinds}), eine Antwort könnte also an Fremde gehen.</translation>
</message>
<message>
<source>Settle the change first, confirmed through the old contact point; let 30 days pass; then verify this request anew, and answer to the old contact point only.</source>
<translation>Klären Sie zuerst die Änderung, bestätigt über den alten Kontaktweg; lassen Sie 30 Tage vergehen; verifizieren Sie diesen Antrag dann neu und antworten Sie nur an den alten Kontaktweg.</translation>
</message>
<message>
<source>The answer is asked for at a contact point of another person on file.</source>
<translation>Die Antwort wird an einen Kontaktweg einer anderen hinterlegten Person verlangt.</translation>
</message>
<message>
<source>The answer is asked for at an address that is not a contact point on file.</source>
<translation>Die Antwort wird an eine Adresse verlangt, die kein hinterlegter Kontaktweg ist.</translation>
</message>
<message>
<source>The answer is asked for at a protected address, which may stand on no envelope.</source>
<translation>Die Antwort wird an eine geschützte Anschrift verlangt, die auf keinem Umschlag stehen darf.</translation>
</message>
<message>
<source>The answer is asked for at a contact point ({kind}) that has been on file only since {since}, less than 30 days before the request.</source>
<translation>Die Antwort wird an einen Kontaktweg ({kind}) verlangt, der erst seit {since} hinterlegt ist, weniger als 30 Tage vor dem Antrag.</translation>
</message>
<message>
<source>Ask through a contact point that was on file before whether the change is the person's own.</source>
<translation>Fragen Sie über einen früher hinterlegten Kontaktweg, ob die Änderung von der Person selbst stammt.</translation>
</message>
<message>
<source>The answer is asked for at a contact point ({kind}) that does not count: {why}</source>
<translation>Die Antwort wird an einen Kontaktweg ({kind}) verlangt, der nicht zählt: {why}</translation>
</message>
<message>
<source>{kind} {id}: {why}</source>
<translation>{kind} {id}: {why}</translation>
</message>
<message>
<source>Answer only to a contact point that was on file 30 days before the request.</source>
<translation>Antworten Sie nur an einen Kontaktweg, der 30 Tage vor dem Antrag hinterlegt war.</translation>
</message>
<message>
<source>Find out since when the contact point has been on file, and state it with how you know.</source>
<translation>Finden Sie heraus, seit wann der Kontaktweg hinterlegt ist, und geben Sie es mit Ihrer Quelle an.</translation>
</message>
<message>
<source>it was put on file or changed less than 30 days before the request, so it proves nothing.</source>
<translation>er wurde weniger als 30 Tage vor dem Antrag hinterlegt oder geändert und belegt daher nichts.</translation>
</message>
<message>
<source>since when it has been on file is unknown, so it proves nothing yet.</source>
<translation>seit wann er hinterlegt ist, ist unbekannt; er belegt daher noch nichts.</translation>
</message>
<message>
<source>it is out of date, so it may reach somebody else.</source>
<translation>er ist überholt und erreicht vielleicht jemand anderen.</translation>
</message>
<message>
<source>another person on file has it too, so it does not tell the two apart.</source>
<translation>eine andere hinterlegte Person hat ihn auch, daher unterscheidet er die beiden nicht.</translation>
</message>
<message>
<source> (it contains {characters})</source>
<translation> (enthält {characters})</translation>
</message>
<message>
<source>Answers would go to {reply_to}, another contact point on file.</source>
<translation>Antworten gingen an {reply_to}, einen anderen hinterlegten Kontaktweg.</translation>
</message>
<message>
<source>Do not use the reply function; write to a contact point on file.</source>
<translation>Verwenden Sie nicht die Antwortfunktion; schreiben Sie an einen hinterlegten Kontaktweg.</translation>
</message>
<message>
<source>No mail server confirmed where the message came from, so its sender may be forged.</source>
<translation>Kein Mailserver hat bestätigt, woher die Nachricht kam; ihr Absender kann gefälscht sein.</translation>
</message>
<message>
<source>The case is closed.</source>
<translation>Der Fall ist abgeschlossen.</translation>
</message>
<message>
<source>This request needs no proof of identity.</source>
<translation>Dieser Antrag braucht keinen Identitätsnachweis.</translation>
</message>
<message>
<source>The identity is verified: nothing more may be asked for.</source>
<translation>Die Identität ist verifiziert: Mehr darf nicht verlangt werden.</translation>
</message>
<message>
<source>Name at least one thing that would show who is asking.</source>
<translation>Nennen Sie mindestens eines, das zeigen würde, wer den Antrag stellt.</translation>
</message>
<message>
<source>The identity is not verified.</source>
<translation>Die Identität ist nicht verifiziert.</translation>
</message>
<message>
<source>Choose the data source.</source>
<translation>Wählen Sie die Datenquelle.</translation>
</message>
<message>
<source>No correction at this source is left to be made by hand.</source>
<translation>An dieser Quelle ist keine Berichtigung mehr von Hand auszuführen.</translation>
</message>
<message>
<source>Choose a recipient from the list of those who must be told.</source>
<translation>Wählen Sie einen Empfänger aus der Liste der zu Informierenden.</translation>
</message>
<message>
<source>The case ended in another way, which has a letter of its own.</source>
<translation>Der Fall endete auf andere Weise, für die es einen eigenen Brief gibt.</translation>
</message>
<message>
<source>No second officer has approved this letter.</source>
<translation>Keine zweite Person hat diesen Brief freigegeben.</translation>
</message>
<message>
<source>A brace opens or closes nothing. Write {{{{ and }}}} where braces are meant.</source>
<translation>Eine Klammer öffnet oder schließt nichts. Schreiben Sie {{{{ und }}}} für gemeinte Klammern.</translation>
</message>
<message>
<source>It has the unknown variable {{{name}}}.</source>
<translation>Er hat die unbekannte Variable {{{name}}}.</translation>
</message>
<message>
<source>It lacks the variable {{{name}}}.</source>
<translation>Ihm fehlt die Variable {{{name}}}.</translation>
</message>
<message>
<source>The law wants the document to say {what} ({source}).</source>
<translation>Das Gesetz verlangt, dass das Dokument sagt: {what} ({source}).</translation>
</message>
<message>
<source>Say from which day this version holds; until then it is a draft.</source>
<translation>Sagen Sie, ab welchem Tag diese Fassung gilt; bis dahin ist sie ein Entwurf.</translation>
</message>
<message>
<source>Say of one difference whether it is significant.</source>
<translation>Sagen Sie bei einem Unterschied, ob er wesentlich ist.</translation>
</message>
<message>
<source>Say of {count} differences whether they are significant.</source>
<translation>Sagen Sie bei {count} Unterschieden, ob sie wesentlich sind.</translation>
</message>
<message>
<source>A significant change must be posted and highlighted; note that it was.</source>
<translation>Eine wesentliche Änderung muss ausgehängt und hervorgehoben werden; vermerken Sie, dass es geschah.</translation>
</message>
<message>
<source>Keep a proof of the posting: a picture or a copy of the page.</source>
<translation>Bewahren Sie einen Nachweis des Aushangs auf: ein Bild oder eine Kopie der Seite.</translation>
</message>
<message>
<source>Tell one more group of people.</source>
<translation>Informieren Sie eine weitere Personengruppe.</translation>
</message>
<message>
<source>Tell {count} more groups of people.</source>
<translation>Informieren Sie {count} weitere Personengruppen.</translation>
</message>
<message>
<source>Give a copy of the personal data, with the purposes, recipients, retention and origin of it.</source>
<translation>Geben Sie eine Kopie der personenbezogenen Daten mit Zwecken, Empfängern, Speicherdauer und Herkunft.</translation>
</message>
<message>
<source>Withhold only what a named ground covers, such as the rights of others.</source>
<translation>Halten Sie nur zurück, was ein benannter Grund deckt, etwa die Rechte anderer.</translation>
</message>
<message>
<source>Every system that may hold data about the person was searched, or is named as not searched.</source>
<translation>Jedes System, das Daten über die Person enthalten kann, wurde durchsucht oder ist als nicht durchsucht genannt.</translation>
</message>
<message>
<source>Nothing in the documents is about somebody else.</source>
<translation>Nichts in den Dokumenten betrifft jemand anderen.</translation>
</message>
<message>
<source>Correct what is wrong where it lives, and complete what is incomplete.</source>
<translation>Berichtigen Sie Falsches dort, wo es liegt, und vervollständigen Sie Unvollständiges.</translation>
</message>
<message>
<source>Each recipient of the wrong data is told, unless that is impossible or out of proportion.</source>
<translation>Jeder Empfänger der falschen Daten wird informiert, außer es ist unmöglich oder unverhältnismäßig.</translation>
</message>
<message>
<source>The corrected value was read back from its source.</source>
<translation>Der berichtigte Wert wurde aus seiner Quelle zurückgelesen.</translation>
</message>
<message>
<source>Recipients have been told.</source>
<translation>Die Empfänger wurden informiert.</translation>
</message>
<message>
<source>Have the data erased at each source, and record who did it and when.</source>
<translation>Lassen Sie die Daten an jeder Quelle löschen und erfassen Sie, wer es wann getan hat.</translation>
</message>
<message>
<source>What an exception covers is kept; the person is told which one, and what for.</source>
<translation>Was eine Ausnahme deckt, wird aufbewahrt; der Person wird gesagt, welche und wofür.</translation>
</message>
<message>
<source>Copies and backups are covered: erased, or overwritten by a date you know.</source>
<translation>Kopien und Sicherungen sind erfasst: gelöscht oder bis zu einem bekannten Tag überschrieben.</translation>
</message>
<message>
<source>Have the data marked at each source, so that it is only stored until the matter is settled.</source>
<translation>Lassen Sie die Daten an jeder Quelle kennzeichnen, sodass sie nur noch gespeichert werden, bis die Sache geklärt ist.</translation>
</message>
<message>
<source>Tell the person before a restriction is lifted.</source>
<translation>Informieren Sie die Person, bevor eine Einschränkung aufgehoben wird.</translation>
</message>
<message>
<source>A note says when the restriction is looked at again.</source>
<translation>Eine Notiz sagt, wann die Einschränkung erneut geprüft wird.</translation>
</message>
<message>
<source>Give what the person provided under a contract or with consent, in a machine-readable form.</source>
<translation>Geben Sie in maschinenlesbarer Form, was die Person aufgrund eines Vertrags oder mit Einwilligung bereitgestellt hat.</translation>
</message>
<message>
<source>Withhold what you derived yourselves or hold on another basis, naming that as the ground.</source>
<translation>Halten Sie zurück, was Sie selbst abgeleitet haben oder auf anderer Grundlage haben, und nennen Sie das als Grund.</translation>
</message>
<message>
<source>The data files were handed over together with the letter.</source>
<translation>Die Datendateien wurden zusammen mit dem Brief übergeben.</translation>
</message>
<message>
<source>Have the processing stopped, unless compelling legitimate grounds override the person's.</source>
<translation>Lassen Sie die Verarbeitung beenden, außer zwingende schutzwürdige Gründe überwiegen die der Person.</translation>
</message>
<message>
<source>The burden of showing such grounds lies with the organisation; restrict while it is weighed.</source>
<translation>Solche Gründe nachzuweisen obliegt der Organisation; schränken Sie ein, solange abgewogen wird.</translation>
</message>
<message>
<source>Grounds that override the objection are written down with their reasons.</source>
<translation>Gründe, die den Widerspruch überwiegen, sind mit Begründung festgehalten.</translation>
</message>
<message>
<source>Stop the advertising at once; put the address on the suppression list instead of deleting it.</source>
<translation>Beenden Sie die Werbung sofort; setzen Sie die Adresse auf die Sperrliste, statt sie zu löschen.</translation>
</message>
<message>
<source>Nothing beyond the address itself may be asked for: no proof of identity, no reasons.</source>
<translation>Außer der Adresse selbst darf nichts verlangt werden: kein Identitätsnachweis, keine Gründe.</translation>
</message>
<message>
<source>Every list and every mailing firm that uses the address was told.</source>
<translation>Jede Liste und jede Versandfirma, die die Adresse verwendet, wurde informiert.</translation>
</message>
<message>
<source>Stop selling and sharing the data, and tell those it was sold to since the request came.</source>
<translation>Beenden Sie Verkauf und Weitergabe der Daten und informieren Sie die, denen sie seit dem Antrag verkauft wurden.</translation>
</message>
<message>
<source>The request need not be verified; refuse it only where you have a documented belief in fraud.</source>
<translation>Der Antrag muss nicht verifiziert werden; lehnen Sie ihn nur bei dokumentiertem Betrugsverdacht ab.</translation>
</message>
<message>
<source>Third parties that received the data after the request were told.</source>
<translation>Dritte, die die Daten nach dem Antrag erhielten, wurden informiert.</translation>
</message>
<message>
<source>List whom the data was disclosed to, when, what, and what for.</source>
<translation>Führen Sie auf, wem die Daten offengelegt wurden, wann, was und wofür.</translation>
</message>
<message>
<source>Search the sources, so that the recipients of what they hold are listed from them.</source>
<translation>Durchsuchen Sie die Quellen, damit die Empfänger ihres Inhalts daraus aufgeführt werden.</translation>
</message>
<message>
<source>Disclosures that no data source records are listed as well.</source>
<translation>Offenlegungen, die keine Datenquelle verzeichnet, sind ebenfalls aufgeführt.</translation>
</message>
<message>
<source>Stop what rests on the consent; withdrawing must be as easy as giving it was.</source>
<translation>Beenden Sie, was auf der Einwilligung beruht; der Widerruf muss so einfach sein wie die Erteilung.</translation>
</message>
<message>
<source>What was done before the withdrawal stays lawful, and other legal bases stay what they are.</source>
<translation>Was vor dem Widerruf geschah, bleibt rechtmäßig, und andere Rechtsgrundlagen bleiben, was sie sind.</translation>
</message>
<message>
<source>Data that rested on the consent alone is erased, or goes on under a basis that you can name.</source>
<translation>Daten, die allein auf der Einwilligung beruhten, sind gelöscht oder werden auf einer benennbaren Grundlage weiter verarbeitet.</translation>
</message>
<message>
<source>The wording the person was shown is missing.</source>
<translation>Der Wortlaut, der der Person gezeigt wurde, fehlt.</translation>
</message>
<message>
<source>How the person opted in (the channel) is missing.</source>
<translation>Wie die Person eingewilligt hat (der Kanal), fehlt.</translation>
</message>
<message>
<source>What shows the opt-in (the evidence) is missing.</source>
<translation>Was die Einwilligung belegt (der Nachweis), fehlt.</translation>
</message>
<message>
<source>Say which rights the person exercises.</source>
<translation>Geben Sie an, welche Rechte die Person ausübt.</translation>
</message>
<message>
<source>Choose the person on file, or say that nobody on file matches.</source>
<translation>Wählen Sie die hinterlegte Person oder sagen Sie, dass keine passt.</translation>
</message>
<message>
<source>Nobody on file was chosen: look the person up again, or refuse the request.</source>
<translation>Es wurde keine hinterlegte Person gewählt: Schlagen Sie sie erneut nach oder lehnen Sie den Antrag ab.</translation>
</message>
<message>
<source>Confirm what was read from the request.</source>
<translation>Bestätigen Sie, was aus dem Antrag gelesen wurde.</translation>
</message>
<message>
<source>Obtain evidence of who is asking, through a contact point on file.</source>
<translation>Holen Sie über einen hinterlegten Kontaktweg einen Nachweis ein, wer den Antrag stellt.</translation>
</message>
<message>
<source>Decide on the identity.</source>
<translation>Entscheiden Sie über die Identität.</translation>
</message>
<message>
<source>Search the data sources.</source>
<translation>Durchsuchen Sie die Datenquellen.</translation>
</message>
<message>
<source>Decide about one finding.</source>
<translation>Entscheiden Sie über einen Fund.</translation>
</message>
<message>
<source>Decide about {count} findings.</source>
<translation>Entscheiden Sie über {count} Funde.</translation>
</message>
<message>
<source>Mark the finding that is to be corrected.</source>
<translation>Markieren Sie den Fund, der berichtigt werden soll.</translation>
</message>
<message>
<source>Say what each marked finding is to be corrected to.</source>
<translation>Sagen Sie, in was jeder markierte Fund berichtigt werden soll.</translation>
</message>
<message>
<source>Decide on each proposed correction: accept it, in part or whole, or refuse it.</source>
<translation>Entscheiden Sie über jede vorgeschlagene Berichtigung: annehmen, ganz oder teilweise, oder ablehnen.</translation>
</message>
<message>
<source>Look at what the sources hold now, before anything is changed.</source>
<translation>Sehen Sie an, was die Quellen jetzt enthalten, bevor etwas geändert wird.</translation>
</message>
<message>
<source>A second officer must approve the corrections before they are made.</source>
<translation>Eine zweite Person muss die Berichtigungen freigeben, bevor sie ausgeführt werden.</translation>
</message>
<message>
<source>Apply the corrections at their source and read them back.</source>
<translation>Wenden Sie die Berichtigungen an der Quelle an und lesen Sie sie zurück.</translation>
</message>
<message>
<source>Print the correction instruction for the source that is corrected by hand.</source>
<translation>Drucken Sie die Berichtigungsanweisung für die Quelle, die von Hand berichtigt wird.</translation>
</message>
<message>
<source>Record who confirmed the correction made by hand, and when.</source>
<translation>Halten Sie fest, wer die von Hand ausgeführte Berichtigung bestätigt hat und wann.</translation>
</message>
<message>
<source>Stop the advertising, and say where.</source>
<translation>Beenden Sie die Werbung und sagen Sie, wo.</translation>
</message>
<message>
<source>Stop the sale and the sharing, and say where.</source>
<translation>Beenden Sie Verkauf und Weitergabe und sagen Sie, wo.</translation>
</message>
<message>
<source>Stop what rests on the consent, and say where.</source>
<translation>Beenden Sie, was auf der Einwilligung beruht, und sagen Sie, wo.</translation>
</message>
<message>
<source>Draw the documents.</source>
<translation>Erstellen Sie die Dokumente.</translation>
</message>
<message>
<source>A second officer must approve these exact documents.</source>
<translation>Eine zweite Person muss genau diese Dokumente freigeben.</translation>
</message>
<message>
<source>Print the documents or export them for sending.</source>
<translation>Drucken Sie die Dokumente oder exportieren Sie sie zum Versand.</translation>
</message>
<message>
<source>Export the data as JSON and CSV, too.</source>
<translation>Exportieren Sie auch die Daten als JSON und CSV.</translation>
</message>
<message>
<source>Tell one recipient of the change.</source>
<translation>Informieren Sie einen Empfänger über die Änderung.</translation>
</message>
<message>
<source>Tell {count} recipients of the change.</source>
<translation>Informieren Sie {count} Empfänger über die Änderung.</translation>
</message>
<message>
<source>Close the case.</source>
<translation>Schließen Sie den Fall ab.</translation>
</message>
<message>
<source>Have the data in {place} erased, or say on which ground it is kept.</source>
<translation>Lassen Sie die Daten in {place} löschen oder sagen Sie, aus welchem Grund sie aufbewahrt werden.</translation>
</message>
<message>
<source>Have the data in {place} restricted, or say on which ground it is not.</source>
<translation>Lassen Sie die Daten in {place} einschränken oder sagen Sie, aus welchem Grund nicht.</translation>
</message>
<message>
<source>Have the use of the data in {place} stopped, or say on which ground it goes on.</source>
<translation>Lassen Sie die Verwendung der Daten in {place} beenden oder sagen Sie, aus welchem Grund sie weitergeht.</translation>
</message>
<message>
<source>Requests and disclosures in numbers</source>
<translation>Anträge und Offenlegungen in Zahlen</translation>
</message>
<message>
<source>Visitors of the website in numbers</source>
<translation>Besucher der Website in Zahlen</translation>
</message>
<message>
<source>Consumer requests: metrics of the year</source>
<translation>Verbraucheranträge: Kennzahlen des Jahres</translation>
</message>
<message>
<source>The intake is not confirmed.</source>
<translation>Der Eingang ist nicht bestätigt.</translation>
</message>
<message>
<source>There is no contact point on file to answer to.</source>
<translation>Es ist kein Kontaktweg hinterlegt, an den geantwortet werden kann.</translation>
</message>
<message>
<source>The data sources have not been searched.</source>
<translation>Die Datenquellen wurden nicht durchsucht.</translation>
</message>
<message>
<source>One finding is undecided.</source>
<translation>Ein Fund ist unentschieden.</translation>
</message>
<message>
<source>{count} findings are undecided.</source>
<translation>{count} Funde sind unentschieden.</translation>
</message>
<message>
<source>One finding names somebody else: withhold it, or say why it may be disclosed.</source>
<translation>Ein Fund nennt jemand anderen: Halten Sie ihn zurück oder sagen Sie, warum er mitgeteilt werden darf.</translation>
</message>
<message>
<source>{count} findings name somebody else: withhold them, or say why they may be disclosed.</source>
<translation>{count} Funde nennen jemand anderen: Halten Sie sie zurück oder sagen Sie, warum sie mitgeteilt werden dürfen.</translation>
</message>
<message>
<source>A correction has not been applied and read back.</source>
<translation>Eine Berichtigung wurde nicht angewandt und zurückgelesen.</translation>
</message>
<message>
<source>A finding is marked to be corrected but is not.</source>
<translation>Ein Fund ist zur Berichtigung markiert, aber nicht berichtigt.</translation>
</message>
<message>
<source>What was done at the sources has not been recorded for all of them.</source>
<translation>Was an den Quellen getan wurde, ist nicht für alle erfasst.</translation>
</message>
<message>
<source>The documents have not been drawn from the case as it is now.</source>
<translation>Die Dokumente wurden nicht aus dem jetzigen Stand des Falls erstellt.</translation>
</message>
<message>
<source>No second officer has approved these documents.</source>
<translation>Keine zweite Person hat diese Dokumente freigegeben.</translation>
</message>
<message>
<source>The approval is void: the case was changed after it.</source>
<translation>Die Freigabe ist hinfällig: Der Fall wurde danach geändert.</translation>
</message>
<message>
<source>The approval was given for other documents.</source>
<translation>Die Freigabe galt anderen Dokumenten.</translation>
</message>
<message>
<source>No rule says how long it is kept.</source>
<translation>Keine Regel sagt, wie lange er aufbewahrt wird.</translation>
</message>
<message>
<source>Kept until {day}.</source>
<translation>Aufbewahrt bis {day}.</translation>
</message>
<message>
<source>The law asks for at least {count} months: {basis}</source>
<translation>Das Gesetz verlangt mindestens {count} Monate: {basis}</translation>
</message>
<message>
<source>This is less than a year. A complaint about the answer may come later than that, and nothing would be left to show how the request was answered.</source>
<translation>Das ist weniger als ein Jahr. Eine Beschwerde über die Antwort kann später kommen, und nichts würde mehr zeigen, wie der Antrag beantwortet wurde.</translation>
</message>
<message>
<source>It contains {characters}.</source>
<translation>Sie enthält {characters}.</translation>
</message>
<message>
<source>No address of the sender was given.</source>
<translation>Es wurde keine Adresse des Absenders angegeben.</translation>
</message>
<message>
<source>The sender's address, {address}, is a contact point on file; an address alone proves nothing.</source>
<translation>Die Absenderadresse {address} ist ein hinterlegter Kontaktweg; eine Adresse allein belegt nichts.</translation>
</message>
<message>
<source>The sender's address, {address}, is not on file, but looks like {like}, which is.</source>
<translation>Die Absenderadresse {address} ist nicht hinterlegt, sieht aber aus wie {like}, die es ist.</translation>
</message>
<message>
<source>The sender's address, {address}, is not a contact point on file.</source>
<translation>Die Absenderadresse {address} ist kein hinterlegter Kontaktweg.</translation>
</message>
<message>
<source>Answers would go to {address}, another contact point on file.</source>
<translation>Antworten gingen an {address}, einen anderen hinterlegten Kontaktweg.</translation>
</message>
<message>
<source>Answers would go to {address}, which is not on file, but looks like {like}, which is.</source>
<translation>Antworten gingen an {address}, nicht hinterlegt, aber ähnlich wie {like}, die es ist.</translation>
</message>
<message>
<source>Answers would go to another address, {address}, which is not a contact point on file.</source>
<translation>Antworten gingen an eine andere Adresse, {address}, die kein hinterlegter Kontaktweg ist.</translation>
</message>
<message>
<source>A request needs no form and no legal words: its time runs from the day it came in.</source>
<translation>Ein Antrag braucht keine Form und keine juristischen Worte: Die Frist läuft ab dem Tag des Eingangs.</translation>
</message>
<message>
<source>Name every right it asks for, and ask back only where it cannot be understood.</source>
<translation>Benennen Sie jedes Recht, um das es geht, und fragen Sie nur zurück, wo er nicht zu verstehen ist.</translation>
</message>
<message>
<source>Ask for more only where there is reasonable doubt who is asking, and only for what is needed.</source>
<translation>Verlangen Sie mehr nur bei begründeten Zweifeln, wer den Antrag stellt, und nur, was nötig ist.</translation>
</message>
<message>
<source>Write to a contact point that was on file before, never to one that the request brings along.</source>
<translation>Schreiben Sie an einen Kontaktweg, der schon vorher hinterlegt war, nie an einen, den der Antrag mitbringt.</translation>
</message>
<message>
<source>Look wherever data about the person may be, on paper too, and note what could not be searched.</source>
<translation>Suchen Sie überall, wo Daten über die Person sein können, auch auf Papier, und vermerken Sie, was sich nicht durchsuchen ließ.</translation>
</message>
<message>
<source>Leave out only what a named ground covers, each finding for its own reason.</source>
<translation>Lassen Sie nur weg, was ein benannter Grund deckt, jeden Fund aus seinem eigenen Grund.</translation>
</message>
<message>
<source>What is wrong is corrected without undue delay where it lives; what is incomplete is completed.</source>
<translation>Unrichtiges wird unverzüglich dort berichtigt, wo es liegt; Unvollständiges wird vervollständigt.</translation>
</message>
<message>
<source>Each recipient is told, unless that is impossible or takes disproportionate effort.</source>
<translation>Jedem Empfänger wird es mitgeteilt, außer das ist unmöglich oder unverhältnismäßig aufwendig.</translation>
</message>
<message>
<source>Erasing, restricting and stopping happen at each place the data live, and are recorded there.</source>
<translation>Gelöscht, eingeschränkt und eingestellt wird an jedem Ort, an dem die Daten liegen, und dort festgehalten.</translation>
</message>
<message>
<source>What an exception keeps is named to the person with its ground, and recipients are told.</source>
<translation>Was eine Ausnahme bestehen lässt, wird der Person mit dem Grund genannt, und den Empfängern wird es mitgeteilt.</translation>
</message>
<message>
<source>The answer is concise, in clear and plain language, and holds nothing about anybody else.</source>
<translation>Die Antwort ist knapp, in klarer und einfacher Sprache, und enthält nichts über andere.</translation>
</message>
<message>
<source>A second officer reads exactly what will leave: what was sent out cannot be called back.</source>
<translation>Eine zweite Person liest genau das, was hinausgeht: Was versandt ist, lässt sich nicht zurückholen.</translation>
</message>
<message>
<source>The answer goes to the person alone, in a secure way, electronically where they asked that way.</source>
<translation>Die Antwort geht nur an die Person, auf sicherem Weg, elektronisch, wo sie so gefragt hat.</translation>
</message>
<message>
<source>Keep the proof of what left, when, and to which contact point.</source>
<translation>Bewahren Sie den Nachweis auf, was wann an welchen Kontaktweg hinausging.</translation>
</message>
<message>
<source>The person is told the outcome in time, and where to complain about what was not done.</source>
<translation>Die Person erfährt fristgerecht das Ergebnis, und wo sie sich beschweren kann über das, was nicht getan wurde.</translation>
</message>
<message>
<source>Keep what proves it for as long as your retention rule says, and no longer.</source>
<translation>Bewahren Sie die Belege so lange auf, wie Ihre Aufbewahrungsregel sagt, und nicht länger.</translation>
</message>
<message>
<source>To be changed, as it asks: {field} to “{to}”.</source>
<translation>Dort gewünschte Änderung: {field} in „{to}“.</translation>
</message>
<message>
<source>The time now runs from its day of receipt, {day} (before: {before}).</source>
<translation>Die Frist läuft nun ab dem Tag seines Eingangs, {day} (vorher: {before}).</translation>
</message>
<message>
<source>It came from another sender, so the evidence of identity that was here counts no more, unless that case is reopened first.</source>
<translation>Er kam von einem anderen Absender; darum zählt der Identitätsnachweis, der hier lag, nicht mehr, außer jener Fall wird zuerst wieder geöffnet.</translation>
</message>
<message>
<source>Its message of {day} stays there, to be read.</source>
<translation>Die Nachricht vom {day} bleibt dort und kann gelesen werden.</translation>
</message>
<message>
<source>{other}, which had been merged into this case, was reopened. What came from it stays here, because this case has gone on with it: confirm the intake again without it to take it back.</source>
<translation>{other} war mit diesem Fall zusammengeführt und wurde wieder geöffnet. Was daraus kam, bleibt hier, weil dieser Fall damit weitergegangen ist: Bestätigen Sie den Eingang noch einmal ohne das, um es zurückzunehmen.</translation>
</message>
<message>
<source>{other}, which had been merged into this case, was reopened, and what had come from it was taken back.</source>
<translation>{other} war mit diesem Fall zusammengeführt und wurde wieder geöffnet; was daraus gekommen war, wurde zurückgenommen.</translation>
</message>
<message>
<source>Names to search for came from it: {values}.</source>
<translation>Daraus kamen Namen, nach denen gesucht wird: {values}.</translation>
</message>
<message>
<source>Addresses to search for came from it: {values}.</source>
<translation>Daraus kamen Adressen, nach denen gesucht wird: {values}.</translation>
</message>
<message>
<source>Telephones to search for came from it: {values}.</source>
<translation>Daraus kamen Telefonnummern, nach denen gesucht wird: {values}.</translation>
</message>
<message>
<source>IP addresses to search for came from it: {values}.</source>
<translation>Daraus kamen IP-Adressen, nach denen gesucht wird: {values}.</translation>
</message>
<message>
<source>Cookies to search for came from it: {values}.</source>
<translation>Daraus kamen Cookies, nach denen gesucht wird: {values}.</translation>
</message>
<message>
<source>Account numbers to search for came from it: {values}.</source>
<translation>Daraus kamen Kontonummern, nach denen gesucht wird: {values}.</translation>
</message>
<message>
<source>The store's key was put into the {keychain}; now the passphrase opens the store.</source>
<translation>Der Schlüssel des Speichers wurde in den Schlüsselbund gelegt ({keychain}); jetzt öffnet die Passphrase den Speicher.</translation>
</message>
<message>
<source>The store's key is also held in the {keychain} of this computer.</source>
<translation>Der Schlüssel des Speichers liegt auch in einem Schlüsselbund dieses Computers ({keychain}).</translation>
</message>
<message>
<source>The store's key is not held in a keychain; the passphrase opens the store.</source>
<translation>Der Schlüssel des Speichers liegt in keinem Schlüsselbund; die Passphrase öffnet den Speicher.</translation>
</message>
<message>
<source>The store's key is not held in the {keychain} of this computer; the passphrase opens the store.</source>
<translation>Der Schlüssel des Speichers liegt nicht im Schlüsselbund dieses Computers ({keychain}); die Passphrase öffnet den Speicher.</translation>
</message>
<message>
<source>This folder is on a network share. A store there can be damaged when the connection breaks, and others may be able to copy it. Choose a folder on this computer's own disk.</source>
<translation>Dieser Ordner liegt auf einer Netzwerkfreigabe. Ein Speicher dort kann Schaden nehmen, wenn die Verbindung abbricht, und andere können ihn vielleicht kopieren. Wählen Sie einen Ordner auf dem Datenträger dieses Rechners.</translation>
</message>
<message>
<source>This folder is synchronised by {service}. It copies a store while it is being written, to computers that are not yours to control. Choose a folder that stays on this computer.</source>
<translation>Dieser Ordner wird von {service} synchronisiert. Der Dienst kopiert einen Speicher während des Schreibens auf Rechner, die Sie nicht kontrollieren. Wählen Sie einen Ordner, der auf diesem Rechner bleibt.</translation>
</message>
<message>
<source>A second officer must be added on the Officers page.</source>
<translation>Auf der Seite Bearbeiter muss eine zweite Person hinzugefügt werden.</translation>
</message>
<message>
<source>Choose the second officer.</source>
<translation>Wählen Sie die zweite Person.</translation>
</message>
<message>
<source>The second officer types their own passphrase.</source>
<translation>Die zweite Person gibt ihre eigene Passphrase ein.</translation>
</message>
<message>
<source>One moment.</source>
<translation>Einen Moment.</translation>
</message>
<message>
<source>The last step is still running.</source>
<translation>Der letzte Schritt läuft noch.</translation>
</message>
<message>
<source>The data sources are being searched.</source>
<translation>Die Datenquellen werden durchsucht.</translation>
</message>
<message>
<source>Say at Intake what to search for.</source>
<translation>Sagen Sie unter Eingang, wonach gesucht wird.</translation>
</message>
<message>
<source>Choose the finding that is to be corrected.</source>
<translation>Wählen Sie den Fund, der berichtigt werden soll.</translation>
</message>
<message>
<source>Print the correction instruction: it lies under Documents.</source>
<translation>Drucken Sie die Berichtigungsanweisung: Sie liegt unter Dokumente.</translation>
</message>
<message>
<source>Say what it is to be corrected to.</source>
<translation>Sagen Sie, in was er berichtigt werden soll.</translation>
</message>
<message>
<source>The new value is what the source holds already.</source>
<translation>Den neuen Wert hat die Quelle schon.</translation>
</message>
<message>
<source>Give a reason.</source>
<translation>Nennen Sie einen Grund.</translation>
</message>
<message>
<source>Note what shows it to be right.</source>
<translation>Vermerken Sie, was ihn als richtig belegt.</translation>
</message>
<message>
<source>Give the value that is written instead.</source>
<translation>Geben Sie den Wert an, der stattdessen geschrieben wird.</translation>
</message>
<message>
<source>Choose the ground.</source>
<translation>Wählen Sie den Grund.</translation>
</message>
<message>
<source>Say what the person is told.</source>
<translation>Sagen Sie, was der Person mitgeteilt wird.</translation>
</message>
<message>
<source>Say to whom the instruction goes.</source>
<translation>Sagen Sie, an wen die Anweisung geht.</translation>
</message>
<message>
<source>Say who confirmed it.</source>
<translation>Sagen Sie, wer es bestätigt hat.</translation>
</message>
<message>
<source>Give the day, between the printing of the instruction and today.</source>
<translation>Nennen Sie den Tag, zwischen dem Druck der Anweisung und heute.</translation>
</message>
<message>
<source>What it reads now is not what the instruction asked for.</source>
<translation>Was jetzt dort steht, ist nicht, was die Anweisung verlangt hat.</translation>
</message>
<message>
<source>Note what shows it.</source>
<translation>Vermerken Sie, was es zeigt.</translation>
</message>
<message>
<source>Take down the statement.</source>
<translation>Nehmen Sie die Gegendarstellung auf.</translation>
</message>
<message>
<source>Give the day, not one to come.</source>
<translation>Nennen Sie den Tag, keinen künftigen.</translation>
</message>
<message>
<source>The identity is verified.</source>
<translation>Die Identität ist verifiziert.</translation>
</message>
<message>
<source>Confirm the intake with the person on file.</source>
<translation>Bestätigen Sie den Eingang mit der hinterlegten Person.</translation>
</message>
<message>
<source>Type in the code that comes back, or record other evidence.</source>
<translation>Geben Sie den zurückgekommenen Code ein oder erfassen Sie einen anderen Nachweis.</translation>
</message>
<message>
<source>Nobody on file was chosen, so the identity cannot be verified yet.</source>
<translation>Es wurde keine hinterlegte Person gewählt, daher kann die Identität noch nicht verifiziert werden.</translation>
</message>
<message>
<source>The intake is confirmed. Change something here to confirm it again.</source>
<translation>Der Eingang ist bestätigt. Ändern Sie hier etwas, um ihn erneut zu bestätigen.</translation>
</message>
<message>
<source>Write the day of receipt as in 24 November 2026.</source>
<translation>Schreiben Sie den Eingangstag wie 24. November 2026.</translation>
</message>
<message>
<source>The day of receipt is still to come.</source>
<translation>Der Eingangstag liegt noch in der Zukunft.</translation>
</message>
<message>
<source>Give the name of the person.</source>
<translation>Nennen Sie den Namen der Person.</translation>
</message>
<message>
<source>Say of each wished change what is to be changed, and to what.</source>
<translation>Sagen Sie zu jeder gewünschten Änderung, was geändert werden soll und in was.</translation>
</message>
<message>
<source>One of the e-mail addresses has no @.</source>
<translation>Eine der E-Mail-Adressen hat kein @.</translation>
</message>
<message>
<source>One of the IP addresses is not one.</source>
<translation>Eine der IP-Adressen ist keine.</translation>
</message>
<message>
<source>Name the list, system or firm.</source>
<translation>Nennen Sie die Liste, das System oder die Firma.</translation>
</message>
<message>
<source>Say in the note why the ground applies.</source>
<translation>Sagen Sie in der Notiz, warum der Grund zutrifft.</translation>
</message>
<message>
<source>Say who did it.</source>
<translation>Sagen Sie, wer es getan hat.</translation>
</message>
<message>
<source>Say how the recipient was told.</source>
<translation>Sagen Sie, wie der Empfänger informiert wurde.</translation>
</message>
<message>
<source>The document needs this text: write something.</source>
<translation>Das Dokument braucht diesen Text: Schreiben Sie etwas.</translation>
</message>
<message>
<source>Choose at least one right.</source>
<translation>Wählen Sie mindestens ein Recht.</translation>
</message>
<message>
<source>Leave at least one right in this case.</source>
<translation>Lassen Sie mindestens ein Recht in diesem Fall.</translation>
</message>
<message>
<source>Say how and when.</source>
<translation>Sagen Sie, wie und wann.</translation>
</message>
<message>
<source>Write the reasons.</source>
<translation>Schreiben Sie die Begründung.</translation>
</message>
<message>
<source>Give the reference of the other case.</source>
<translation>Nennen Sie das Aktenzeichen des anderen Falls.</translation>
</message>
<message>
<source>Name the controller.</source>
<translation>Nennen Sie den Verantwortlichen.</translation>
</message>
</context>
<context>
<name>laws</name>
<message>
<source>Australia (APPs)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Privacy Act 1988 (Cth), Schedule 1, Australian Privacy Principles 12 and 13</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Office of the Australian Information Commissioner, oaic.gov.au</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Day one is the day after the request (Acts Interpretation Act 1901, section 36(1)).</source>
<translation>Der erste Tag ist der Tag nach dem Antrag (Acts Interpretation Act 1901, section 36(1)).</translation>
</message>
<message>
<source>Agencies: within 30 days after the request. Organisations: within a reasonable period, which as a general guide should not exceed 30 calendar days.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The period runs from the request; the principles name no pause.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The Act itself sets no number of days for organisations, only a reasonable period; the 30 days are the Commissioner's guidance.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Where the 30th day is a Saturday, a Sunday or a public holiday, the Commissioner's office counts to the next working day (Acts Interpretation Act 1901, section 36(2)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>No charge for asking. Agencies give access free of charge (APP 12.7); organisations may charge, not excessively, for giving it (APP 12.8).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>A refusal is given in writing with reasons and the ways to complain (APP 12.9).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge (APP 13.5(b)).</source>
<translation>Kostenlos (APP 13.5(b)).</translation>
</message>
<message>
<source>On request, take reasonable steps to tell other APP entities to which the information was disclosed (APP 13.2).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>On request, take reasonable steps to associate a statement with the information so that its users see it (APP 13.4).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The law sets no number of days: a request to receive no more direct marketing is given effect within a reasonable period, free of charge.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>For commercial electronic messages consent ends five business days after the unsubscribe message (Spam Act 2003, Schedule 2, clause 6).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>LGPD</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Lei Geral de Proteção de Dados Pessoais (Law No 13.709/2018)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Autoridade Nacional de Proteção de Dados (ANPD), gov.br/anpd</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Day one is the day after the request.</source>
<translation>Der erste Tag ist der Tag nach dem Antrag.</translation>
</message>
<message>
<source>A clear and complete declaration within 15 days of the request; in simplified form at once.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The 15 days run from the date of the request; the law names no pause.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Where the person asks for the simplified form, the answer is due immediately.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>In Brazil a period that falls due on a holiday is prolonged to the next business day.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Small-scale processing agents have twice the time for the complete declaration, and 15 days for the simplified one (Resolution CD/ANPD No 2/2022, Articles 14, III, and 15).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge (Article 18, § 5, LGPD).</source>
<translation>Kostenlos (Article 18, § 5, LGPD).</translation>
</message>
<message>
<source>The law sets no number of days: it calls for action at once or, where that is impossible, an answer that says why; the time limits are left to a regulation that the authority has not issued.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The 15 days of Article 19, II, are applied by analogy to the other rights.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Tell immediately the agents with whom the data were shared, so that they do the same, unless that is impossible or a disproportionate effort (Article 18, § 6, LGPD).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The law sets no number of days: consent may be revoked at any time by a free and easy procedure.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge (Article 8, § 5, LGPD).</source>
<translation>Kostenlos (Article 8, § 5, LGPD).</translation>
</message>
<message>
<source>PIPEDA</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Personal Information Protection and Electronic Documents Act (S.C. 2000, c. 5)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Office of the Privacy Commissioner of Canada, priv.gc.ca</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Day one is the day after receipt (Interpretation Act, section 27(2)).</source>
<translation>Der erste Tag ist der Tag nach dem Eingang (Interpretation Act, section 27(2)).</translation>
</message>
<message>
<source>With due diligence, at the latest thirty days after receipt; at most thirty more.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>by at most thirty days where meeting the time limit would unreasonably interfere with activities or consultations make it impracticable, or for as long as conversion into an alternative format takes</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The thirty days run from receipt of the written request; the Act names no pause.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Under federal law what is due on a holiday, a Sunday among them, may be done on the next day that is none.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The notice of an extension names the new time limit, the reasons and the right to complain of it to the Commissioner (section 8(4)); no answer in time counts as a refusal (section 8(5)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Where information went to a government institution under section 7(3)(c), (c.1) or (d), notify it first, and do not answer on that before it has replied or thirty days have passed (section 9(2.1) to (2.4)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>At minimal or no cost; a cost only where the person was told about it beforehand and did not withdraw (section 8(6); Schedule 1, clause 4.9.4).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Where appropriate, send the amended information to third parties that have access to it (Schedule 1, clause 4.9.5).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>An unresolved challenge is recorded and, where appropriate, passed on to third parties with access (Schedule 1, clause 4.9.6).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The law sets no number of days: consent may be withdrawn at any time on reasonable notice, subject to legal or contractual restrictions.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>For commercial electronic messages Canada's anti-spam law gives effect to an unsubscribe request without delay, at the latest after 10 business days (S.C. 2010, c. 23, section 11(3)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Québec (Law 25)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Act respecting the protection of personal information in the private sector (CQLR, c. P-39.1), as amended by Law 25 (S.Q. 2021, c. 25)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Commission d'accès à l'information du Québec, cai.gouv.qc.ca</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Day one is the day after receipt.</source>
<translation>Der erste Tag ist der Tag nach dem Eingang.</translation>
</message>
<message>
<source>The 30 days run from the date of receipt of the request.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>A request can be considered only when it is made in writing by a person who proves who they are, so that the 30 days begin with that proof.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The 30 days run from receipt; the Act asks the enterprise to help the person, and names no pause.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The 30 days run from receipt; the Act names no pause.</source>
<translation>Die 30 Tage laufen ab Eingang; ein Ruhen ist nicht vorgesehen.</translation>
</message>
<message>
<source>Under Québec law a time that expires on a holiday, a Sunday among them, is extended to the next day that is none.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Access is free; a reasonable charge for transcription, reproduction or transmission, announced beforehand (section 33).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Notify the correction or deletion to every person who received the information within the preceding six months, and to the person it came from (article 40 of the Civil Code of Québec; section 28 of the Act).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>A refusal is given in writing with reasons, the provision it rests on and the remedies; the person may ask the Commission to examine the disagreement within 30 days (sections 34, 42 and 43).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>In writing, promptly, at the latest 30 days after the date of receipt; silence counts as a refusal.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The law sets no number of days: once consent is withdrawn, the information may no longer be used for that purpose.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>CCPA</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>California Consumer Privacy Act of 2018, as amended by the California Privacy Rights Act of 2020 (Civil Code §§ 1798.100 to 1798.199.100), and its regulations (11 CCR §§ 7000 and following)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>California Privacy Protection Agency, cppa.ca.gov; Office of the Attorney General, oag.ca.gov</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Day one is the day after receipt. The regulations also say that the period begins on the day the business receives the request: whoever reads that as day one answers a day earlier.</source>
<translation>Der erste Tag ist der Tag nach dem Eingang. Die Ausführungsvorschriften sagen auch, dass die Frist an dem Tag beginnt, an dem das Unternehmen den Antrag erhält: Wer das als ersten Tag liest, antwortet einen Tag früher.</translation>
</message>
<message>
<source>once, by 45 calendar days where reasonably necessary (90 calendar days from receipt in all)</source>
<translation>einmal um 45 Kalendertage, wenn vernünftigerweise erforderlich (insgesamt 90 Kalendertage ab Eingang)</translation>
</message>
<message>
<source>The 45 days begin with the day the business receives the request, regardless of the time required to verify it.</source>
<translation>Die 45 Tage beginnen mit dem Tag, an dem das Unternehmen den Antrag erhält, gleich wie lange die Prüfung dauert.</translation>
</message>
<message>
<source>The 45 days run from receipt; the law names no pause for clarification.</source>
<translation>Die 45 Tage laufen ab Eingang; ein Ruhen bis zur Klarstellung ist nicht vorgesehen.</translation>
</message>
<message>
<source>The 45 days run from receipt; the law names no pause for a fee.</source>
<translation>Die 45 Tage laufen ab Eingang; ein Ruhen bis zur Zahlung ist nicht vorgesehen.</translation>
</message>
<message>
<source>In California a period whose last day is a holiday, a Sunday among them, excludes that day.</source>
<translation>In Kalifornien zählt ein letzter Tag nicht mit, der ein Feiertag ist, auch ein Sonntag.</translation>
</message>
<message>
<source>Free of charge; a request to know need not be answered more than twice in twelve months; a reasonable fee, or a refusal, only where requests are manifestly unfounded or excessive (Civil Code §§ 1798.130(a)(2)(A) and (b) and 1798.145(h)(3)).</source>
<translation>Kostenlos; ein Auskunftsantrag muss nicht mehr als zweimal in zwölf Monaten beantwortet werden; ein angemessenes Entgelt oder eine Weigerung nur bei offenkundig unbegründeten oder exzessiven Anträgen (Civil Code §§ 1798.130(a)(2)(A), (b) und 1798.145(h)(3)).</translation>
</message>
<message>
<source>Within 45 calendar days of receipt, time needed to verify included; 45 more where reasonably necessary.</source>
<translation>Innerhalb von 45 Kalendertagen nach Eingang, Zeit für die Prüfung eingeschlossen; 45 mehr, wenn vernünftigerweise erforderlich.</translation>
</message>
<message>
<source>Confirm receipt within 10 business days; answer within 45 calendar days of receipt, time needed to verify included; 45 more where reasonably necessary.</source>
<translation>Eingang innerhalb von 10 Arbeitstagen bestätigen; innerhalb von 45 Kalendertagen nach Eingang antworten, Zeit für die Prüfung eingeschlossen; 45 mehr, wenn vernünftigerweise erforderlich.</translation>
</message>
<message>
<source>After a deletion, tell service providers and contractors, and all third parties to whom the information was sold or shared unless that is impossible or a disproportionate effort (Civil Code § 1798.105(c)).</source>
<translation>Nach einer Löschung sind Dienstleister und Auftragnehmer zu informieren, ebenso alle Dritten, an die die Informationen verkauft oder weitergegeben wurden, außer das ist unmöglich oder unverhältnismäßig aufwendig (Civil Code § 1798.105(c)).</translation>
</message>
<message>
<source>Instruct service providers and contractors to correct the information as well (11 CCR § 7023(c)).</source>
<translation>Dienstleister und Auftragnehmer anweisen, die Informationen ebenfalls zu berichtigen (11 CCR § 7023(c)).</translation>
</message>
<message>
<source>Where a request to correct health information is refused, the person may add a statement of at most 250 words (11 CCR § 7023(f)).</source>
<translation>Wird ein Antrag auf Berichtigung von Gesundheitsinformationen abgelehnt, kann die Person eine Gegendarstellung von höchstens 250 Wörtern beifügen (11 CCR § 7023(f)).</translation>
</message>
<message>
<source>A request to opt out need not be a verifiable request, so there is nothing to wait for.</source>
<translation>Ein Widerspruch muss kein nachprüfbarer Antrag sein, es gibt also nichts abzuwarten.</translation>
</message>
<message>
<source>Stop selling and sharing as soon as feasibly possible, at the latest 15 business days after receipt.</source>
<translation>Verkauf und Weitergabe so bald wie möglich beenden, spätestens 15 Arbeitstage nach Eingang.</translation>
</message>
<message>
<source>Free of charge.</source>
<translation>Kostenlos.</translation>
</message>
<message>
<source>Tell third parties to whom the information was sold or shared after the request and before it was complied with (11 CCR § 7026(f)(2)).</source>
<translation>Dritte informieren, an die die Informationen nach dem Antrag und vor seiner Erfüllung verkauft oder weitergegeben wurden (11 CCR § 7026(f)(2)).</translation>
</message>
<message>
<source>An opt-out preference signal, such as Global Privacy Control, is a request to opt out as well (11 CCR § 7025(b)).</source>
<translation>Auch ein Widerspruchssignal wie Global Privacy Control ist ein Widerspruch (11 CCR § 7025(b)).</translation>
</message>
<message>
<source>The regulations do not say what a business day is. Counted here are Mondays to Fridays that are no public holiday; whoever goes by Civil Code § 9, which excepts only Sundays and holidays, counts Saturdays too and ends earlier.</source>
<translation>Die Vorschriften sagen nicht, was ein Arbeitstag ist. Hier zählen Montage bis Freitage, die kein Feiertag sind; wer nach Civil Code § 9 geht, der nur Sonntage und Feiertage ausnimmt, zählt auch Samstage und endet früher.</translation>
</message>
<message>
<source>A request to opt out or to limit need not be a verifiable request, so there is nothing to wait for.</source>
<translation>Ein Widerspruch oder eine verlangte Einschränkung muss kein nachprüfbarer Antrag sein, es gibt also nichts abzuwarten.</translation>
</message>
<message>
<source>Comply as soon as feasibly possible, at the latest 15 business days after receipt.</source>
<translation>So bald wie möglich erfüllen, spätestens 15 Arbeitstage nach Eingang.</translation>
</message>
<message>
<source>Cease using the technology for the person as soon as feasibly possible, at the latest 15 business days after receipt.</source>
<translation>Die Technik für die Person so bald wie möglich nicht mehr einsetzen, spätestens 15 Arbeitstage nach Eingang.</translation>
</message>
<message>
<source>Within the same time, tell service providers, contractors and others who process the information with that technology, and instruct them to comply (11 CCR § 7221).</source>
<translation>In derselben Zeit Dienstleister, Auftragnehmer und andere, die die Informationen mit dieser Technik verarbeiten, informieren und anweisen, dem nachzukommen (11 CCR § 7221).</translation>
</message>
<message>
<source>Switzerland (FADP)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Federal Act on Data Protection of 25 September 2020 (FADP, SR 235.1) and Data Protection Ordinance of 31 August 2022 (DPO, SR 235.11)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Federal Data Protection and Information Commissioner (FDPIC), edoeb.admin.ch; the civil courts</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>where the information cannot be given in 30 days, by telling the person when it will be</source>
<translation>wo die Auskunft nicht in 30 Tagen erteilt werden kann, durch die Mitteilung an die Person, wann sie kommt</translation>
</message>
<message>
<source>The 30 days run from receipt of the request.</source>
<translation>Die 30 Tage laufen ab Eingang des Antrags.</translation>
</message>
<message>
<source>As the person must help to be identified, the 30 days begin when they have done so.</source>
<translation>Da die Person bei ihrer Identifizierung mitwirken muss, beginnen die 30 Tage, wenn sie das getan hat.</translation>
</message>
<message>
<source>The 30 days run from receipt; no pause is named.</source>
<translation>Die 30 Tage laufen ab Eingang; ein Ruhen ist nicht vorgesehen.</translation>
</message>
<message>
<source>The 30 days begin when the ten days have run out in which the person may confirm the request after hearing what it costs.</source>
<translation>Die 30 Tage beginnen, wenn die zehn Tage abgelaufen sind, in denen die Person den Antrag bestätigen kann, nachdem sie die Kosten erfahren hat.</translation>
</message>
<message>
<source>In Switzerland a period that ends on a Saturday, a Sunday or a recognised holiday ends on the next working day.</source>
<translation>In der Schweiz endet eine Frist, die an einem Samstag, Sonntag oder anerkannten Feiertag abläuft, am nächsten Werktag.</translation>
</message>
<message>
<source>Free of charge; a share of at most CHF 300 where the effort is disproportionate, of which the person must be told beforehand (Article 25(6) FADP; Article 19 DPO). Unless confirmed within ten days the request counts as withdrawn.</source>
<translation>Kostenlos; eine Beteiligung von höchstens 300 CHF bei unverhältnismäßigem Aufwand, worüber die Person vorab zu informieren ist (Artikel 25 Absatz 6 DSG; Artikel 19 DSV). Wird der Antrag nicht innert zehn Tagen bestätigt, gilt er als zurückgezogen.</translation>
</message>
<message>
<source>As a rule within 30 days of receipt; if that is impossible, say within the 30 days when the information will come.</source>
<translation>In der Regel innert 30 Tagen nach Eingang; ist das nicht möglich, innerhalb der 30 Tage mitteilen, wann die Auskunft kommt.</translation>
</message>
<message>
<source>Within 30 days of receipt; if that is impossible, say within the 30 days when the data will come.</source>
<translation>Innert 30 Tagen nach Eingang; ist das nicht möglich, innerhalb der 30 Tage mitteilen, wann die Daten kommen.</translation>
</message>
<message>
<source>The law sets no number of days: answer without delay.</source>
<translation>Das Gesetz nennt keine Zahl von Tagen: unverzüglich antworten.</translation>
</message>
<message>
<source>As plaintiff the person may ask that the correction, the erasure or the note of dispute be communicated to third parties or published (Article 32(4) FADP); there is no duty to tell former recipients unasked.</source>
<translation>Als Klägerin kann die Person verlangen, dass Berichtigung, Löschung oder Bestreitungsvermerk Dritten mitgeteilt oder veröffentlicht wird (Artikel 32 Absatz 4 DSG); frühere Empfänger unaufgefordert zu informieren, ist keine Pflicht.</translation>
</message>
<message>
<source>Where neither accuracy nor inaccuracy can be shown, the person may as plaintiff ask for a note of the dispute (Article 32(3) FADP).</source>
<translation>Lässt sich weder Richtigkeit noch Unrichtigkeit zeigen, kann die Person als Klägerin einen Bestreitungsvermerk verlangen (Artikel 32 Absatz 3 DSG).</translation>
</message>
<message>
<source>GDPR</source>
<translation>DSGVO</translation>
</message>
<message>
<source>Regulation (EU) 2016/679 (General Data Protection Regulation)</source>
<translation>Verordnung (EU) 2016/679 (Datenschutz-Grundverordnung)</translation>
</message>
<message>
<source>The supervisory authority of the person's habitual residence, place of work or the place of the alleged infringement (Article 77)</source>
<translation>Die Aufsichtsbehörde am gewöhnlichen Aufenthaltsort oder Arbeitsplatz der Person oder am Ort des mutmaßlichen Verstoßes (Artikel 77)</translation>
</message>
<message>
<source>Without undue delay, and at the latest within one month of receipt; two further months where necessary.</source>
<translation>Unverzüglich, spätestens innerhalb eines Monats nach Eingang; zwei weitere Monate, wenn erforderlich.</translation>
</message>
<message>
<source>by two further months where necessary, taking into account the complexity and number of the requests</source>
<translation>um zwei weitere Monate, wenn das unter Berücksichtigung der Komplexität und der Anzahl der Anträge erforderlich ist</translation>
</message>
<message>
<source>While the controller, having reasonable doubts and having asked without undue delay, waits for proof of identity, the month is suspended.</source>
<translation>Solange der Verantwortliche bei begründeten Zweifeln und nach unverzüglicher Nachfrage auf den Nachweis der Identität wartet, ruht die Monatsfrist.</translation>
</message>
<message>
<source>Article 12(3) counts from receipt and names no suspension, so the month runs on.</source>
<translation>Artikel 12 Absatz 3 zählt ab Eingang und nennt kein Ruhen, die Monatsfrist läuft also weiter.</translation>
</message>
<message>
<source>While a controller that processes a large quantity of data waits to hear what the request relates to, the month is suspended.</source>
<translation>Solange ein Verantwortlicher, der eine große Menge von Daten verarbeitet, auf die Auskunft wartet, worauf sich der Antrag bezieht, ruht die Monatsfrist.</translation>
</message>
<message>
<source>The day of receipt itself is not used up; the month ends with the day of the same number (Regulation No 1182/71, Article 3(1) and (2)(c)).</source>
<translation>Der Tag des Eingangs wird nicht mitgezählt; der Monat endet mit dem Tag derselben Zahl (Verordnung Nr. 1182/71, Artikel 3 Absatz 1 und Absatz 2 Buchstabe c).</translation>
</message>
<message>
<source>Free of charge; a reasonable fee, or a refusal, only where requests are manifestly unfounded or excessive (Article 12(5)); for further copies a reasonable fee (Article 15(3)).</source>
<translation>Unentgeltlich; ein angemessenes Entgelt oder eine Weigerung nur bei offenkundig unbegründeten oder exzessiven Anträgen (Artikel 12 Absatz 5); für weitere Kopien ein angemessenes Entgelt (Artikel 15 Absatz 3).</translation>
</message>
<message>
<source>A refusal is explained within one month, with the ways to complain and to go to court (Article 12(4)); while accuracy is contested the person may ask for restriction (Article 18(1)(a)).</source>
<translation>Eine Ablehnung wird innerhalb eines Monats begründet, mit den Wegen zu Beschwerde und Gericht (Artikel 12 Absatz 4); solange die Richtigkeit bestritten ist, kann die Person Einschränkung verlangen (Artikel 18 Absatz 1 Buchstabe a).</translation>
</message>
<message>
<source>Communicate any rectification, erasure or restriction to each recipient unless that is impossible or a disproportionate effort, and tell the person who they are if asked (Article 19).</source>
<translation>Jedem Empfänger ist jede Berichtigung, Löschung oder Einschränkung mitzuteilen, außer das ist unmöglich oder unverhältnismäßig aufwendig; auf Verlangen sind sie der Person zu nennen (Artikel 19).</translation>
</message>
<message>
<source>The marketing itself must stop at once; the person must be told so at the latest within one month of receipt.</source>
<translation>Die Werbung selbst muss sofort aufhören; das ist der Person spätestens innerhalb eines Monats nach Eingang mitzuteilen.</translation>
</message>
<message>
<source>The data may no longer be processed for direct marketing (Article 21(3)): stop at once, do not wait for the due date.</source>
<translation>Die Daten dürfen nicht mehr für Direktwerbung verarbeitet werden (Artikel 21 Absatz 3): sofort aufhören, nicht auf die Frist warten.</translation>
</message>
<message>
<source>The law sets no number of days: withdrawing consent takes effect at once, and must be as easy as giving it.</source>
<translation>Das Gesetz nennt keine Zahl von Tagen: Der Widerruf einer Einwilligung wirkt sofort und muss so einfach sein wie ihre Erteilung.</translation>
</message>
<message>
<source>HIPAA</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>HIPAA Privacy Rule (45 CFR Part 164, Subpart E)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>U.S. Department of Health and Human Services, Office for Civil Rights, hhs.gov/ocr/complaints</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The 30 days run from receipt of the request; the rule names no pause, and verifying identity may not delay the answer unreasonably.</source>
<translation>Die 30 Tage laufen ab Eingang des Antrags; ein Ruhen ist nicht vorgesehen, und die Prüfung der Identität darf die Antwort nicht unangemessen verzögern.</translation>
</message>
<message>
<source>once, by 30 days, with a written statement of the reasons and of the date of the answer</source>
<translation>einmal um 30 Tage, mit schriftlicher Angabe der Gründe und des Tages der Antwort</translation>
</message>
<message>
<source>Day one is the day after receipt; calendar days.</source>
<translation>Der erste Tag ist der Tag nach dem Eingang; gezählt werden Kalendertage.</translation>
</message>
<message>
<source>At the latest 30 days after receipt; 30 more, once.</source>
<translation>Spätestens 30 Tage nach Eingang; einmal 30 mehr.</translation>
</message>
<message>
<source>A reasonable, cost-based fee for the labour of copying, supplies, postage and, if agreed in advance, a summary; nothing for verifying, searching or retrieving (45 CFR § 164.524(c)(4)).</source>
<translation>Ein angemessenes, kostendeckendes Entgelt für die Arbeit des Kopierens, Material, Porto und, wenn vorab vereinbart, eine Zusammenfassung; nichts für Prüfen, Suchen oder Heraussuchen (45 CFR § 164.524(c)(4)).</translation>
</message>
<message>
<source>Some refusals must be reviewed by a licensed health care professional if the person asks (45 CFR § 164.524(a)(4) and (d)(4)).</source>
<translation>Manche Ablehnungen muss auf Verlangen der Person eine zugelassene Fachkraft des Gesundheitswesens überprüfen (45 CFR § 164.524(a)(4), (d)(4)).</translation>
</message>
<message>
<source>The 60 days run from receipt of the request; the rule names no pause, and verifying identity may not delay the answer unreasonably.</source>
<translation>Die 60 Tage laufen ab Eingang des Antrags; ein Ruhen ist nicht vorgesehen, und die Prüfung der Identität darf die Antwort nicht unangemessen verzögern.</translation>
</message>
<message>
<source>At the latest 60 days after receipt; 30 more, once.</source>
<translation>Spätestens 60 Tage nach Eingang; einmal 30 mehr.</translation>
</message>
<message>
<source>Tell those the person names and agrees to, and those known to have the information who have relied on it or may do so to the person's detriment (45 CFR § 164.526(c)(3)).</source>
<translation>Zu informieren sind, wen die Person nennt und womit sie einverstanden ist, und wer die Informationen bekanntlich hat und sich zum Nachteil der Person darauf verlassen hat oder könnte (45 CFR § 164.526(c)(3)).</translation>
</message>
<message>
<source>Whoever is refused may submit a written statement of disagreement, or ask that the request and the denial go with every future disclosure (45 CFR § 164.526(d)(1) to (5)).</source>
<translation>Wer abgelehnt wird, kann eine schriftliche Gegendarstellung einreichen oder verlangen, dass Antrag und Ablehnung jede künftige Offenlegung begleiten (45 CFR § 164.526(d)(1) bis (5)).</translation>
</message>
<message>
<source>The rule provides for no fee.</source>
<translation>Die Regel sieht kein Entgelt vor.</translation>
</message>
<message>
<source>The first accounting in twelve months is free; after that a reasonable, cost-based fee, announced in advance so that the request may be withdrawn or changed (45 CFR § 164.528(c)(2)).</source>
<translation>Die erste Aufstellung in zwölf Monaten ist kostenlos; danach ein angemessenes, kostendeckendes Entgelt, vorab angekündigt, damit der Antrag zurückgenommen oder geändert werden kann (45 CFR § 164.528(c)(2)).</translation>
</message>
<message>
<source>The accounting reaches back six years, or a shorter time that the person asks for.</source>
<translation>Die Aufstellung reicht sechs Jahre zurück, oder kürzer, wenn die Person es so verlangt.</translation>
</message>
<message>
<source>Disclosures to a health oversight agency or a law enforcement official are left out for as long as they state in writing that naming them would impede their work; on an oral statement, for 30 days at most (45 CFR § 164.528(a)(2)).</source>
<translation>Offenlegungen an eine Gesundheitsaufsicht oder Strafverfolgung bleiben weg, solange diese schriftlich erklären, dass ihre Nennung die Arbeit behindern würde; auf mündliche Erklärung höchstens 30 Tage (45 CFR § 164.528(a)(2)).</translation>
</message>
<message>
<source>The law sets no number of days: a covered entity may agree to a restriction, and must where the person has paid in full and the disclosure would go to a health plan.</source>
<translation>Das Gesetz nennt keine Zahl von Tagen: Eine verpflichtete Stelle kann einer Einschränkung zustimmen und muss es, wo die Person voll bezahlt hat und die Offenlegung an eine Krankenversicherung ginge.</translation>
</message>
<message>
<source>The law sets no number of days: it takes effect when it is received, except for what was already done in reliance on it.</source>
<translation>Das Gesetz nennt keine Zahl von Tagen: Er wirkt mit dem Eingang, außer für das, was im Vertrauen darauf schon getan wurde.</translation>
</message>
<message>
<source>India (DPDP)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Digital Personal Data Protection Act, 2023, and Digital Personal Data Protection Rules, 2025</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Data Protection Board of India, after the fiduciary's own grievance procedure (section 13(3) of the Act)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The law sets no number of days: the sections on the rights of Data Principals are not yet in force; they begin eighteen months after the Rules were published, on 13 or 14 May 2027.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The law sets no number of days: each fiduciary publishes how a right is exercised, and the period within which it answers grievances, which may not exceed ninety days.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>A request that stays unanswered becomes a grievance, which must be answered within the period published, at the latest ninety days.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Enter the period your organisation has published as the date to keep.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The person must first use the fiduciary's grievance procedure and may then turn to the Board (DPDP Act, section 13).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Japan (APPI)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Act on the Protection of Personal Information (Act No. 57 of 2003)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Personal Information Protection Commission, ppc.go.jp</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The law sets no number of days: answer and act without delay.</source>
<translation>Das Gesetz nennt keine Zahl von Tagen: unverzüglich antworten und handeln.</translation>
</message>
<message>
<source>What counts as without delay is not put in days by the Act; see the guidelines of the Commission.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>A fee for disclosure is allowed within what is reasonable for the actual costs (Article 38 APPI).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>A refusal is notified without delay, with an effort to explain the reasons (Articles 33 to 36 APPI).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>South Korea (PIPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Personal Information Protection Act and its Enforcement Decree</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Personal Information Protection Commission, pipc.go.kr; Personal Information Infringement Report Center (118)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Day one is the day after receipt (Civil Act, Article 157).</source>
<translation>Der erste Tag ist der Tag nach dem Eingang (Civil Act, Article 157).</translation>
</message>
<message>
<source>In Korea a period whose last day is a Saturday or a public holiday ends on the next day.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The ten days run from receipt of the request; the Decree names no pause.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>A fee and postage may be charged as the Decree prescribes, unless the controller itself gave cause for the request (PIPA, Article 38(3); Enforcement Decree, Article 47).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Within ten days of receipt; where there is just cause, it may be postponed after telling the person why.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>where there is just cause, until it has ceased</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>A refusal or postponement is notified with its reasons and the way to object (Enforcement Decree, Article 42).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Without delay; tell the person the outcome within ten days of receipt.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Where the data came from another controller, correct or erase as asked, or pass the request on without delay and act on the outcome (Enforcement Decree, Article 43(2)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>A refusal is notified with its reasons and how to appeal (Enforcement Decree, Article 43(3)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>An objection to a fully automated decision has thirty days, and twice thirty more with reasons (PIPA, Article 37-2; Enforcement Decree, Article 44-3(5), since 15 March 2024).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>A refusal is notified with its reasons and how to appeal (Enforcement Decree, Article 44(2)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The law sets no number of days: once consent is withdrawn, destroy the data or do what else is needed without delay.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The ten days within which the outcome of a suspension is notified are applied by analogy.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>A refusal is notified without delay with its reasons and how to appeal (PIPA, Articles 37(4) and 38(5)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The law sets no number of days: transmit without delay; where there is just cause, say why and transmit once it has ceased.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The right is open against the controllers, and for the data, that the Decree names (Articles 42-2 to 42-4).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>A refusal or an end of the transmission is notified without delay with its reasons (Enforcement Decree, Article 42-8(2)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>New Zealand (Privacy Act 2020)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Privacy Act 2020 (New Zealand)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Office of the Privacy Commissioner, privacy.org.nz</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Day one is the first working day after the day of receipt.</source>
<translation>Der erste Tag ist der erste Arbeitstag nach dem Tag des Eingangs.</translation>
</message>
<message>
<source>the statutory summer period from 25 December to 15 January</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The 20 working days run from the day after receipt; the Act names no pause.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>As soon as reasonably practicable, at the latest 20 working days after the day of receipt.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>for a reasonable period where much information, consultations or the complexity of the request call for it</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>A public sector agency may charge for making information available only where the Commissioner has authorised it (section 67); others may charge reasonably for assistance and for making it available (section 66).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The notice of an extension says how long it is, why, and that the person may complain of it to the Commissioner (section 48).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>An urgent request, with reasons, is to be dealt with urgently. A request for another agency is transferred within 10 working days (section 43).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>A correction is free of charge; for assistance and for attaching a statement of correction a private sector agency may charge reasonably, a public sector agency for attaching it only where the Commissioner has authorised it (sections 66 and 67).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The notice of an extension says how long it is, why, and that the person may complain of it to the Commissioner (section 65).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Inform, so far as is reasonably practicable, every other person to whom the information was disclosed (information privacy principle 7).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Whoever is refused may have a statement of correction attached, so that it is always read with the information (sections 63 and 64).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Singapore (PDPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Personal Data Protection Act 2012 and Personal Data Protection Regulations 2021 (S 63/2021; before 1 February 2021 Regulations 2014)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Personal Data Protection Commission, pdpc.gov.sg</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>As soon as reasonably possible; if not within 30 days of receipt, say within the 30 days by when.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>where an answer within 30 days is impossible, by telling the person in writing by when it will come</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>A request must hold enough detail to identify the applicant, so that the 30 days begin when it does.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>A request must hold enough detail to identify the data asked for, so that the 30 days begin when it does.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The 30 days run from receipt of the request; but no answer is owed before the person agrees to pay the fee.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>In Singapore a period whose last day is a Sunday or a public holiday includes the next day that is none.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>For access a reasonable fee after a written estimate (regulation 7); a correction is free of charge.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Send the corrected data to every organisation they were disclosed to within a year before the correction, unless it does not need them (PDPA, section 22(2)(b)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Where no correction is made, annotate the data with the correction that was asked for (PDPA, section 22(5)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The law sets no number of days: consent may be withdrawn at any time on reasonable notice, and the organisation must then cease.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The Commission regards ten business days from receipt as reasonable notice (Advisory Guidelines on Key Concepts). For messages to telephone numbers see the Do Not Call provisions, which have a period of their own (PDPA, section 47).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>UK GDPR</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>UK GDPR and Data Protection Act 2018, as amended by the Data (Use and Access) Act 2025</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow SK9 5AF, ico.org.uk</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Without undue delay, and at the latest one month from receipt of the request or, if later, of the proof of identity or the fee that was asked for; two further months where necessary.</source>
<translation>Unverzüglich, spätestens einen Monat nach Eingang des Antrags oder, wenn später, des verlangten Identitätsnachweises oder Entgelts; zwei weitere Monate, wenn erforderlich.</translation>
</message>
<message>
<source>The month begins when the information asked for under Article 12(6) is received.</source>
<translation>Der Monat beginnt, wenn die nach Artikel 12 Absatz 6 verlangten Angaben eingehen.</translation>
</message>
<message>
<source>The month begins when the fee charged under Article 12(5) is paid.</source>
<translation>Der Monat beginnt, wenn das nach Artikel 12 Absatz 5 verlangte Entgelt bezahlt ist.</translation>
</message>
<message>
<source>The days from the one on which the controller asks to the one on which it receives the answer, both included, do not count.</source>
<translation>Die Tage von der Frage des Verantwortlichen bis zum Eingang der Antwort, beide eingeschlossen, zählen nicht.</translation>
</message>
<message>
<source>Only what a reasonable and proportionate search finds is owed (Article 15(1A) UK GDPR, treated as in force since 1 January 2024).</source>
<translation>Geschuldet ist nur, was eine angemessene und verhältnismäßige Suche findet (Artikel 15 Absatz 1A UK GDPR, als seit dem 1. Januar 2024 geltend behandelt).</translation>
</message>
<message>
<source>The month runs from the day of receipt, working day or not, to the same date in the next month (ICO, Right of access, "How long do we have to comply?").</source>
<translation>Der Monat läuft vom Tag des Eingangs, Arbeitstag oder nicht, bis zum selben Tag des nächsten Monats (ICO, Right of access, „How long do we have to comply?“).</translation>
</message>
<message>
<source>A refusal is explained within one month, with the ways to complain to the controller and the Commissioner and to go to court (Article 12(4)); while accuracy is contested the person may ask for restriction (Article 18(1)(a)).</source>
<translation>Eine Ablehnung wird innerhalb eines Monats begründet, mit den Wegen zur Beschwerde beim Verantwortlichen und bei der Aufsicht und zum Gericht (Artikel 12 Absatz 4); solange die Richtigkeit bestritten ist, kann die Person Einschränkung verlangen (Artikel 18 Absatz 1 Buchstabe a).</translation>
</message>
<message>
<source>by two further months where necessary by reason of the complexity or number of the requests</source>
<translation>um zwei weitere Monate, wenn das wegen der Komplexität oder der Anzahl der Anträge erforderlich ist</translation>
</message>
<message>
<source>The marketing itself must stop at once; the person must be told so at the latest one month from receipt.</source>
<translation>Die Werbung selbst muss sofort aufhören; das ist der Person spätestens einen Monat nach Eingang mitzuteilen.</translation>
</message>
<message>
<source>PECR</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Privacy and Electronic Communications (EC Directive) Regulations 2003 (S.I. 2003/2426)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The law sets no number of days: marketing must stop as soon as possible after the person opts out.</source>
<translation>Das Gesetz nennt keine Zahl von Tagen: Werbung muss nach dem Widerspruch der Person so bald wie möglich aufhören.</translation>
</message>
<message>
<source>Put the address on the suppression list rather than deleting it, so that it is not used again. Article 21(3) UK GDPR applies to the data at the same time.</source>
<translation>Setzen Sie die Adresse auf die Sperrliste, statt sie zu löschen, damit sie nicht wieder verwendet wird. Zugleich gilt Artikel 21 Absatz 3 UK GDPR für die Daten.</translation>
</message>
<message>
<source>Free of charge, but for the cost of sending the refusal (regulation 22(3)(c)).</source>
<translation>Unentgeltlich, bis auf die Kosten der Übermittlung des Widerspruchs (regulation 22(3)(c)).</translation>
</message>
<message>
<source>The law sets no number of days: withdrawn consent no longer allows any message; stop as soon as possible.</source>
<translation>Das Gesetz nennt keine Zahl von Tagen: Eine widerrufene Einwilligung erlaubt keine Nachricht mehr; so bald wie möglich aufhören.</translation>
</message>
<message>
<source>Alabama (APDPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Alabama Personal Data Protection Act (House Bill 351 of 2026, Act 2026-552)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Alabama</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>once, by 45 days where reasonably necessary, considering the complexity and number of the requests</source>
<translation>einmal um 45 Tage, wenn das nach Komplexität und Anzahl der Anträge vernünftigerweise erforderlich ist</translation>
</message>
<message>
<source>The 45 days run from receipt of the request; the law names no pause. A request that cannot be authenticated may be declined.</source>
<translation>Die 45 Tage laufen ab Eingang des Antrags; ein Ruhen ist nicht vorgesehen. Ein Antrag, der sich nicht bestätigen lässt, darf abgelehnt werden.</translation>
</message>
<message>
<source>Free of charge once in twelve months.</source>
<translation>Einmal in zwölf Monaten kostenlos.</translation>
</message>
<message>
<source>Whoever is refused may complain to the Attorney General.</source>
<translation>Wer abgelehnt wird, kann sich beim Attorney General beschweren.</translation>
</message>
<message>
<source>Without undue delay, at the latest 45 days after receipt; 45 more where reasonably necessary.</source>
<translation>Unverzüglich, spätestens 45 Tage nach Eingang; 45 mehr, wenn vernünftigerweise erforderlich.</translation>
</message>
<message>
<source>CAN-SPAM</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Controlling the Assault of Non-Solicited Pornography And Marketing Act of 2003 (15 U.S.C. §§ 7701 to 7713) and the CAN-SPAM Rule (16 CFR Part 316)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Federal Trade Commission, ftc.gov</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Day one is the first business day after receipt.</source>
<translation>Der erste Tag ist der erste Arbeitstag nach dem Tag des Eingangs.</translation>
</message>
<message>
<source>No commercial message more than 10 business days after receipt of the request.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Nothing may be asked but the e-mail address and what the person opts out of, and no fee; the ten business days run on.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge; nothing may be asked but a reply or a visit to a single web page (16 CFR § 316.5).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The address may no longer be sold, leased, exchanged or passed on, except for compliance (15 U.S.C. § 7704(a)(4)(A)(iv)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Colorado (CPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Colorado Privacy Act (C.R.S. §§ 6-1-1301 to 6-1-1313) and its rules (4 CCR 904-3)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Colorado</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The 45 days run from receipt of the request; the law names no pause. A request that cannot be authenticated with commercially reasonable efforts may be declined.</source>
<translation>Die 45 Tage laufen ab Eingang des Antrags; ein Ruhen ist nicht vorgesehen. Ein Antrag, der sich nicht mit wirtschaftlich vertretbarem Aufwand bestätigen lässt, darf abgelehnt werden.</translation>
</message>
<message>
<source>Free of charge; for a second or further request within twelve months the amount of C.R.S. § 24-72-205(5)(a) may be charged (C.R.S. § 6-1-1306(2)(c)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>In Colorado a period whose last day is a Saturday, a Sunday or a legal holiday runs on to the next day that is none.</source>
<translation>In Colorado läuft eine Frist, deren letzter Tag ein Samstag, Sonntag oder gesetzlicher Feiertag ist, bis zum nächsten Tag weiter, der keiner ist.</translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, which decides within 45 days, 60 more where reasonably necessary (C.R.S. § 6-1-1306(3)), and may then complain to the Attorney General.</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden, der binnen 45 Tagen entscheidet, 60 mehr, wenn vernünftigerweise erforderlich (C.R.S. § 6-1-1306(3)), und sich danach beim Attorney General beschweren.</translation>
</message>
<message>
<source>Stop as soon as feasibly possible and without undue delay; tell the person at the latest 45 days after receipt; 45 more where reasonably necessary.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The processing itself must stop as soon as feasibly possible: do not wait for the due date.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Connecticut (CTDPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Connecticut Data Privacy Act (Connecticut General Statutes §§ 42-515 to 42-525)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Connecticut</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge once in twelve months; a reasonable fee, or a refusal, where requests are manifestly unfounded, excessive or repetitive (§ 42-518(c)(3)).</source>
<translation>Einmal in zwölf Monaten kostenlos; ein angemessenes Entgelt oder eine Weigerung bei offenkundig unbegründeten, exzessiven oder wiederholten Anträgen (§ 42-518(c)(3)).</translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, which decides within 60 days (§ 42-518(d)), and may then complain to the Attorney General.</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden, der binnen 60 Tagen entscheidet (§ 42-518(d)), und sich danach beim Attorney General beschweren.</translation>
</message>
<message>
<source>Stop the processing as soon as practicable, at the latest 15 days after receipt.</source>
<translation>Verarbeitung so bald wie möglich beenden, spätestens 15 Tage nach Eingang.</translation>
</message>
<message>
<source>Delaware (DPDPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Delaware Personal Data Privacy Act (6 Del. C. chapter 12D)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Delaware Department of Justice</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The 45 days run from receipt of the request; the law names no pause. A request that cannot be authenticated with commercially reasonable efforts need not be complied with until the person, who is told so, supplies what is needed; a request to opt out need not be authenticated.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge once in twelve months; a reasonable fee, or a refusal, where requests are manifestly unfounded, excessive or repetitive (6 Del. C. § 12D-104(c)(3)).</source>
<translation>Einmal in zwölf Monaten kostenlos; ein angemessenes Entgelt oder eine Weigerung bei offenkundig unbegründeten, exzessiven oder wiederholten Anträgen (6 Del. C. § 12D-104(c)(3)).</translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, which decides within 60 days (§ 12D-104(d)), and may then complain to the Department of Justice.</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden, der binnen 60 Tagen entscheidet (§ 12D-104(d)), und sich danach beim Department of Justice beschweren.</translation>
</message>
<message>
<source>The section is amended from 1 January 2027: read its new wording for requests received from then on.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Florida (FDBR)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Florida Digital Bill of Rights (Florida Statutes §§ 501.701 to 501.722)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Florida Department of Legal Affairs</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>once, by 15 days where reasonably necessary, considering the complexity and number of the requests</source>
<translation>einmal um 15 Tage, wenn das nach Komplexität und Anzahl der Anträge vernünftigerweise erforderlich ist</translation>
</message>
<message>
<source>The 45 days run from receipt of the request; the law names no pause. A request that cannot be authenticated need not be complied with, but the controller must make a reasonable effort to ask for what is needed.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge at least twice a year; a reasonable fee, or a refusal, where requests are manifestly unfounded, excessive or repetitive (Fla. Stat. § 501.706(5)).</source>
<translation>Mindestens zweimal im Jahr kostenlos; ein angemessenes Entgelt oder eine Weigerung bei offenkundig unbegründeten, exzessiven oder wiederholten Anträgen (Fla. Stat. § 501.706(5)).</translation>
</message>
<message>
<source>Whoever is refused is told how to appeal to the controller (Fla. Stat. §§ 501.706(3), 501.707), which decides within 60 days, and may complain to the Department of Legal Affairs.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Without undue delay, at the latest 45 days after receipt; 15 more where reasonably necessary.</source>
<translation>Unverzüglich, spätestens 45 Tage nach Eingang; 15 mehr, wenn vernünftigerweise erforderlich.</translation>
</message>
<message>
<source>Within 60 days after receipt the person must also be told that the request has been complied with (Fla. Stat. § 501.706(4)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Iowa (ICDPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Iowa Consumer Data Protection Act (Iowa Code chapter 715D)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Iowa</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The 90 days run from receipt of the request; the law names no pause. A request that cannot be authenticated with commercially reasonable efforts may be declined.</source>
<translation>Die 90 Tage laufen ab Eingang des Antrags; ein Ruhen ist nicht vorgesehen. Ein Antrag, der sich nicht mit wirtschaftlich vertretbarem Aufwand bestätigen lässt, darf abgelehnt werden.</translation>
</message>
<message>
<source>Free of charge up to twice a year; a reasonable fee, or a refusal, where requests are manifestly unfounded, excessive, repetitive or technically unfeasible, or do not serve a consumer right (Iowa Code § 715D.3(2)(c)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, which decides within 60 days (§ 715D.3(3)), and may then complain to the Attorney General.</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden, der binnen 60 Tagen entscheidet (§ 715D.3(3)), und sich danach beim Attorney General beschweren.</translation>
</message>
<message>
<source>Without undue delay, at the latest 90 days after receipt; 45 more where reasonably necessary.</source>
<translation>Unverzüglich, spätestens 90 Tage nach Eingang; 45 mehr, wenn vernünftigerweise erforderlich.</translation>
</message>
<message>
<source>Indiana (ICDPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Indiana Consumer Data Protection Act (Indiana Code article 24-15)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Indiana</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge once a year; a reasonable fee, or a refusal, where requests are manifestly unfounded, excessive or repetitive (Indiana Code § 24-15-3-1(c)(3)).</source>
<translation>Einmal im Jahr kostenlos; ein angemessenes Entgelt oder eine Weigerung bei offenkundig unbegründeten, exzessiven oder wiederholten Anträgen (Indiana Code § 24-15-3-1(c)(3)).</translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, which decides within 60 days (§ 24-15-3-1(d)), and may then complain to the Attorney General.</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden, der binnen 60 Tagen entscheidet (§ 24-15-3-1(d)), und sich danach beim Attorney General beschweren.</translation>
</message>
<message>
<source>Kentucky (KCDPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Kentucky Consumer Data Protection Act (KRS 367.3611 to 367.3629)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Kentucky</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge up to twice a year; a reasonable fee, or a refusal, where requests are manifestly unfounded, excessive or repetitive (KRS 367.3615(3)(c)).</source>
<translation>Bis zu zweimal im Jahr kostenlos; ein angemessenes Entgelt oder eine Weigerung bei offenkundig unbegründeten, exzessiven oder wiederholten Anträgen (KRS 367.3615(3)(c)).</translation>
</message>
<message>
<source>In Kentucky a period whose last day is a Saturday, a Sunday or a legal holiday runs on to the next day that is none.</source>
<translation>In Kentucky läuft eine Frist, deren letzter Tag ein Samstag, Sonntag oder gesetzlicher Feiertag ist, bis zum nächsten Tag weiter, der keiner ist.</translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, which decides within 60 days (KRS 367.3615(4)), and may then complain to the Attorney General.</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden, der binnen 60 Tagen entscheidet (KRS 367.3615(4)), und sich danach beim Attorney General beschweren.</translation>
</message>
<message>
<source>Louisiana (LDPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Louisiana Data Privacy Act (Senate Bill 386 of 2026, Act 502)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Louisiana</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, and may complain to the Attorney General (Senate Bill 386 of 2026).</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden und beim Attorney General beschweren (Senate Bill 386 of 2026).</translation>
</message>
<message>
<source>Maryland (MODPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Maryland Online Data Privacy Act (Code, Commercial Law, §§ 14-4701 and following)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Maryland</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge once in twelve months; a reasonable fee, or a refusal, where requests are manifestly unfounded, excessive or repetitive (Commercial Law § 14-4705(e)(4)).</source>
<translation>Einmal in zwölf Monaten kostenlos; ein angemessenes Entgelt oder eine Weigerung bei offenkundig unbegründeten, exzessiven oder wiederholten Anträgen (Commercial Law § 14-4705(e)(4)).</translation>
</message>
<message>
<source>In Maryland a period whose last day is a Saturday, a Sunday or a legal holiday runs on to the next day that is none.</source>
<translation>In Maryland läuft eine Frist, deren letzter Tag ein Samstag, Sonntag oder gesetzlicher Feiertag ist, bis zum nächsten Tag weiter, der keiner ist.</translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, which decides within 60 days (§ 14-4705(f)(3)), and may then complain to the Attorney General.</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden, der binnen 60 Tagen entscheidet (§ 14-4705(f)(3)), und sich danach beim Attorney General beschweren.</translation>
</message>
<message>
<source>At the latest 45 days after receipt; 45 more where reasonably necessary.</source>
<translation>Spätestens 45 Tage nach Eingang; 45 mehr, wenn vernünftigerweise erforderlich.</translation>
</message>
<message>
<source>The Act does not apply to processing before 1 April 2026.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Stop the processing as soon as practicable, at the latest 30 days after receipt.</source>
<translation>Verarbeitung so bald wie möglich beenden, spätestens 30 Tage nach Eingang.</translation>
</message>
<message>
<source>Minnesota (MCDPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Minnesota Consumer Data Privacy Act (Minnesota Statutes chapter 325M)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Minnesota</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge up to twice a year; a reasonable fee, or a refusal, where requests are manifestly unfounded, excessive or repetitive (Minnesota Statutes § 325M.14).</source>
<translation>Bis zu zweimal im Jahr kostenlos; ein angemessenes Entgelt oder eine Weigerung bei offenkundig unbegründeten, exzessiven oder wiederholten Anträgen (Minnesota Statutes § 325M.14).</translation>
</message>
<message>
<source>In Minnesota a period whose last day is a Saturday, a Sunday or a legal holiday runs on to the next day that is none.</source>
<translation>In Minnesota läuft eine Frist, deren letzter Tag ein Samstag, Sonntag oder gesetzlicher Feiertag ist, bis zum nächsten Tag weiter, der keiner ist.</translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, which decides within 45 days, 60 more where reasonably necessary (§ 325M.14), and may then complain to the Attorney General.</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden, der binnen 45 Tagen entscheidet, 60 mehr, wenn vernünftigerweise erforderlich (§ 325M.14), und sich danach beim Attorney General beschweren.</translation>
</message>
<message>
<source>Montana (MCDPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Montana Consumer Data Privacy Act (Montana Code §§ 30-14-2801 and following)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Montana</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge once in twelve months; a reasonable fee, or a refusal, where requests are manifestly unfounded, excessive, technically infeasible or repetitive (§ 30-14-2808(4)(c)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, which decides within 60 days (§ 30-14-2808(5)), and may then complain to the Attorney General.</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden, der binnen 60 Tagen entscheidet (§ 30-14-2808(5)), und sich danach beim Attorney General beschweren.</translation>
</message>
<message>
<source>Stop the processing as soon as practicable, at the latest 45 days after receipt.</source>
<translation>Verarbeitung so bald wie möglich beenden, spätestens 45 Tage nach Eingang.</translation>
</message>
<message>
<source>Nebraska (NDPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Nebraska Data Privacy Act (LB 1074 of 2024; Nebraska Revised Statutes §§ 87-1101 to 87-1130)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Nebraska</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge up to twice a year; a reasonable fee, or a refusal, where requests are manifestly unfounded, excessive or repetitive (Nebraska Revised Statutes § 87-1108(4)).</source>
<translation>Bis zu zweimal im Jahr kostenlos; ein angemessenes Entgelt oder eine Weigerung bei offenkundig unbegründeten, exzessiven oder wiederholten Anträgen (Nebraska Revised Statutes § 87-1108(4)).</translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, which decides within 60 days (§ 87-1109), and may then complain to the Attorney General.</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden, der binnen 60 Tagen entscheidet (§ 87-1109), und sich danach beim Attorney General beschweren.</translation>
</message>
<message>
<source>New Hampshire (RSA 507-H)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>New Hampshire Expectation of Privacy Act (RSA chapter 507-H)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of New Hampshire</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge at least once in twelve months; a reasonable fee, or a refusal, where requests are manifestly unfounded, excessive or repetitive.</source>
<translation>Mindestens einmal in zwölf Monaten kostenlos; ein angemessenes Entgelt oder eine Weigerung bei offenkundig unbegründeten, exzessiven oder wiederholten Anträgen.</translation>
</message>
<message>
<source>In New Hampshire a document that must be filed by a Saturday, a Sunday or a legal holiday is in time on the next business day; whether that holds for an answer to a person is not said.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, which decides within 60 days (RSA 507-H:4, IV), and may then complain to the Attorney General.</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden, der binnen 60 Tagen entscheidet (RSA 507-H:4, IV), und sich danach beim Attorney General beschweren.</translation>
</message>
<message>
<source>New Jersey (NJDPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>New Jersey Data Privacy Act (P.L. 2023, c. 266; N.J.S.A. 56:8-166.4 and following)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of New Jersey</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, which decides within 45 days (N.J.S.A. 56:8-166.7(f)), and may then complain to the Attorney General.</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden, der binnen 45 Tagen entscheidet (N.J.S.A. 56:8-166.7(f)), und sich danach beim Attorney General beschweren.</translation>
</message>
<message>
<source>Nevada (NRS 603A)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Nevada Revised Statutes §§ 603A.300 to 603A.360 (sale of covered information)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Nevada</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>once, by 30 days where reasonably necessary</source>
<translation>einmal um 30 Tage, wenn vernünftigerweise erforderlich</translation>
</message>
<message>
<source>The 60 days run from receipt of the request; the law names no pause. It binds to a verified request.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>At the latest 60 days after receipt; 30 more where reasonably necessary.</source>
<translation>Spätestens 60 Tage nach Eingang; 30 mehr, wenn vernünftigerweise erforderlich.</translation>
</message>
<message>
<source>For data brokers it holds since 1 October 2021. Sale is an exchange for money.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Oklahoma (SB 546)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Oklahoma act on data privacy (Senate Bill 546 of 2026; Oklahoma Statutes Title 75A, §§ 300 to 315)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Oklahoma</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, and may complain to the Attorney General (Senate Bill 546 of 2026).</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden und beim Attorney General beschweren (Senate Bill 546 of 2026).</translation>
</message>
<message>
<source>Oregon (OCPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Oregon Consumer Privacy Act (ORS 646A.570 to 646A.589)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Oregon</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The 45 days run from receipt of the request; the law names no pause. A request that cannot be authenticated with commercially reasonable methods need not be complied with until the person, who is told so, supplies what is needed; a request to opt out is complied with without authentication.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge for the first request in twelve months; a reasonable fee for a further one, unless it is to verify that data were corrected or deleted (ORS 646A.576(5)(c)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, which decides within 45 days (ORS 646A.576(6)(d)), and may then complain to the Attorney General.</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden, der binnen 45 Tagen entscheidet (ORS 646A.576(6)(d)), und sich danach beim Attorney General beschweren.</translation>
</message>
<message>
<source>Rhode Island (RIDTPPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Rhode Island Data Transparency and Privacy Protection Act (General Laws chapter 6-48.1)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Rhode Island</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge once in twelve months; a reasonable fee, or a refusal, where requests are manifestly unfounded, excessive or repetitive (R.I. Gen. Laws § 6-48.1-6(b)(3)).</source>
<translation>Einmal in zwölf Monaten kostenlos; ein angemessenes Entgelt oder eine Weigerung bei offenkundig unbegründeten, exzessiven oder wiederholten Anträgen (R.I. Gen. Laws § 6-48.1-6(b)(3)).</translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, which decides within 60 days (§ 6-48.1-6(b)(6)), and may then complain to the Attorney General.</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden, der binnen 60 Tagen entscheidet (§ 6-48.1-6(b)(6)), und sich danach beim Attorney General beschweren.</translation>
</message>
<message>
<source>Tennessee (TIPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Tennessee Information Protection Act (Tennessee Code §§ 47-18-3301 and following)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Tennessee</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge up to twice a year; a reasonable fee, or a refusal, where requests are manifestly unfounded, excessive or repetitive (Tennessee Code § 47-18-3304(b)(3)).</source>
<translation>Bis zu zweimal im Jahr kostenlos; ein angemessenes Entgelt oder eine Weigerung bei offenkundig unbegründeten, exzessiven oder wiederholten Anträgen (Tennessee Code § 47-18-3304(b)(3)).</translation>
</message>
<message>
<source>In Tennessee a period whose last day is a Saturday, a Sunday or a legal holiday runs on to the next day that is none.</source>
<translation>In Tennessee läuft eine Frist, deren letzter Tag ein Samstag, Sonntag oder gesetzlicher Feiertag ist, bis zum nächsten Tag weiter, der keiner ist.</translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, which decides within 60 days (§ 47-18-3304), and may then complain to the Attorney General.</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden, der binnen 60 Tagen entscheidet (§ 47-18-3304), und sich danach beim Attorney General beschweren.</translation>
</message>
<message>
<source>Texas (TDPSA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Texas Data Privacy and Security Act (Business and Commerce Code, chapter 541)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Texas</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge at least twice a year; a reasonable fee, or a refusal, where requests are manifestly unfounded, excessive or repetitive (Texas Business and Commerce Code § 541.052(d)).</source>
<translation>Mindestens zweimal im Jahr kostenlos; ein angemessenes Entgelt oder eine Weigerung bei offenkundig unbegründeten, exzessiven oder wiederholten Anträgen (Texas Business and Commerce Code § 541.052(d)).</translation>
</message>
<message>
<source>In Texas a period whose last day is a Saturday, a Sunday or a legal holiday runs on to the next day that is none.</source>
<translation>In Texas läuft eine Frist, deren letzter Tag ein Samstag, Sonntag oder gesetzlicher Feiertag ist, bis zum nächsten Tag weiter, der keiner ist.</translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, which decides within 60 days (§ 541.053), and may then complain to the Attorney General.</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden, der binnen 60 Tagen entscheidet (§ 541.053), und sich danach beim Attorney General beschweren.</translation>
</message>
<message>
<source>Utah (UCPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Utah Consumer Privacy Act (Utah Code §§ 13-61-101 to 13-61-404)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Utah Division of Consumer Protection, which refers complaints to the Attorney General</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The 45 days run from receipt of the request; the law names no pause. They do not apply where the controller reasonably suspects fraud and cannot authenticate the request before they end (§ 13-61-203(2)(d)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge for the first request in twelve months; for a further one, or where requests are excessive, repetitive, technically infeasible or manifestly unfounded, a fee or a refusal (Utah Code § 13-61-203(4)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>In Utah a period whose last day is a Saturday, a Sunday or a legal holiday runs on to the next day that is none.</source>
<translation>In Utah läuft eine Frist, deren letzter Tag ein Samstag, Sonntag oder gesetzlicher Feiertag ist, bis zum nächsten Tag weiter, der keiner ist.</translation>
</message>
<message>
<source>Virginia (VCDPA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Virginia Consumer Data Protection Act (Code of Virginia §§ 59.1-575 to 59.1-585)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Virginia</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge up to twice a year; a reasonable fee, or a refusal, where requests are manifestly unfounded, excessive or repetitive (Code of Virginia § 59.1-577(B)(3)).</source>
<translation>Bis zu zweimal im Jahr kostenlos; ein angemessenes Entgelt oder eine Weigerung bei offenkundig unbegründeten, exzessiven oder wiederholten Anträgen (Code of Virginia § 59.1-577(B)(3)).</translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, which decides within 60 days (§ 59.1-577(C)), and may then complain to the Attorney General.</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden, der binnen 60 Tagen entscheidet (§ 59.1-577(C)), und sich danach beim Attorney General beschweren.</translation>
</message>
<message>
<source>Vermont (VDPOSA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Vermont Data Privacy and Online Surveillance Act (S.71 of 2026, Act 145; 9 V.S.A. chapter 61A)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Vermont</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Whoever is refused may appeal to the controller, and may complain to the Attorney General (S.71 of 2026).</source>
<translation>Wer abgelehnt wird, kann sich an den Verantwortlichen wenden und beim Attorney General beschweren (S.71 of 2026).</translation>
</message>
<message>
<source>Washington (MHMDA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Washington My Health My Data Act (RCW chapter 19.373)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Attorney General of Washington</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>In Washington a period whose last day is a Saturday, a Sunday or a holiday runs on to the next day that is none.</source>
<translation>In Washington läuft eine Frist, deren letzter Tag ein Samstag, Sonntag oder gesetzlicher Feiertag ist, bis zum nächsten Tag weiter, der keiner ist.</translation>
</message>
<message>
<source>Free of charge up to twice a year (RCW 19.373.040(1)(f)).</source>
<translation>Bis zu zweimal im Jahr kostenlos (RCW 19.373.040(1)(f)).</translation>
</message>
<message>
<source>After a deletion, tell all affiliates, processors, contractors and other third parties with whom the data were shared (RCW 19.373.040(1)(c)(i)(B)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Whoever is refused may appeal to the business, which decides within 45 days (RCW 19.373.040(1)(h)), and may then complain to the Attorney General.</source>
<translation>Wer abgelehnt wird, kann sich an das Unternehmen wenden, das binnen 45 Tagen entscheidet (RCW 19.373.040(1)(h)), und sich danach beim Attorney General beschweren.</translation>
</message>
<message>
<source>The law is about consumer health data; it binds small businesses since 30 June 2024.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Where the data lie in archives or backups, their deletion may be delayed, by six months at most from authenticating the request (RCW 19.373.040(1)(c)(iii)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>POPIA</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Protection of Personal Information Act 4 of 2013 and its Regulations (2018, amended 17 April 2025); Promotion of Access to Information Act 2 of 2000 (PAIA)</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Information Regulator (South Africa), inforegulator.org.za</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Day one is the day after receipt (Interpretation Act 33 of 1957, section 4).</source>
<translation>Der erste Tag ist der Tag nach dem Eingang (Interpretation Act 33 of 1957, section 4).</translation>
</message>
<message>
<source>Within a reasonable time; by the procedure of PAIA as soon as reasonably possible, at the latest 30 days after receipt; at most 30 more.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>once, by at most 30 days, for many records, a search in another town, consultations, or with the requester's consent</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The 30 days run from receipt of the request; no pause is named.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>In South Africa a number of days excludes the last one if it is a Sunday or a public holiday.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The notice of an extension says how long it is, why and by which provision, and that the person may complain to the Regulator or go to court (PAIA, sections 26 and 57).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Confirmation whether information is held is free; for the record itself a prescribed fee, of which a written estimate is given, and a deposit may be asked for (POPIA, section 23(1) and (3)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The person must be told of the right to ask for correction (POPIA, section 23(2)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The law sets no number of days: act as soon as reasonably practicable.</source>
<translation>Das Gesetz nennt keine Zahl von Tagen: so bald wie praktisch möglich handeln.</translation>
</message>
<message>
<source>Where the change affects decisions, inform each person to whom the information was disclosed, if reasonably practicable (POPIA, section 24(3)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Where no agreement is reached, on request attach an indication that a correction was asked for and not made (POPIA, section 24(2)(d)).</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>As soon as reasonably practicable; tell the person in writing within 30 days what was done.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The 30 days run on; the regulations name no pause.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>The regulation speaks of 30 days of receipt of the outcome of the request; counted here, as the safer reading, from receipt of the request.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge (regulation 3).</source>
<translation>Kostenlos (regulation 3).</translation>
</message>
<message>
<source>The law sets no number of days: the processing may not go on once it applies.</source>
<translation type="unfinished"></translation>
</message>
<message>
<source>Free of charge (regulation 2).</source>
<translation>Kostenlos (regulation 2).</translation>
</message>
<message>
<source>75th anniversary of the East German uprising of 1953</source>
<translation>75. Jahrestag des Aufstandes vom 17. Juni 1953</translation>
</message>
<message>
<source>80th anniversary of the liberation from Nazism and the end of the Second World War in Europe</source>
<translation>80. Jahrestag der Befreiung vom Nationalsozialismus und der Beendigung des Zweiten Weltkriegs in Europa</translation>
</message>
<message>
<source>All Saints' Day</source>
<translation>Allerheiligen</translation>
</message>
<message>
<source>Ascension Day</source>
<translation>Christi Himmelfahrt</translation>
</message>
<message>
<source>Assumption Day</source>
<translation>Mariä Himmelfahrt</translation>
</message>
<message>
<source>Augsburg Peace Festival</source>
<translation>Augsburger Hohes Friedensfest</translation>
</message>
<message>
<source>Battle of Naefels Victory Day</source>
<translation>Näfelser Fahrt</translation>
</message>
<message>
<source>Christmas Day</source>
<translation>Erster Weihnachtstag</translation>
</message>
<message>
<source>Corpus Christi</source>
<translation>Fronleichnam</translation>
</message>
<message>
<source>Easter Monday</source>
<translation>Ostermontag</translation>
</message>
<message>
<source>Easter Sunday</source>
<translation>Ostersonntag</translation>
</message>
<message>
<source>Epiphany</source>
<translation>Heilige Drei Könige</translation>
</message>
<message>
<source>Genevan Fast</source>
<translation>Genfer Bettag</translation>
</message>
<message>
<source>German Unity Day</source>
<translation>Tag der Deutschen Einheit</translation>
</message>
<message>
<source>Good Friday</source>
<translation>Karfreitag</translation>
</message>
<message>
<source>Immaculate Conception</source>
<translation>Mariä Empfängnis</translation>
</message>
<message>
<source>Independence Day</source>
<translation>Fest der Unabhängigkeit</translation>
</message>
<message>
<source>Knabenschiessen</source>
<translation>Knabenschiessen</translation>
</message>
<message>
<source>Labor Day</source>
<translation>Tag der Arbeit</translation>
</message>
<message>
<source>National Day</source>
<translation>Nationalfeiertag</translation>
</message>
<message>
<source>New Year's Day</source>
<translation>Neujahr</translation>
</message>
<message>
<source>Pentecost</source>
<translation>Pfingstsonntag</translation>
</message>
<message>
<source>Pentecost Monday</source>
<translation>Pfingstmontag</translation>
</message>
<message>
<source>Prayer Monday</source>
<translation>Bettagsmontag</translation>
</message>
<message>
<source>Reformation Day</source>
<translation>Reformationstag</translation>
</message>
<message>
<source>Repentance and Prayer Day</source>
<translation>Buß- und Bettag</translation>
</message>
<message>
<source>Republic Day</source>
<translation>Jahrestag der Ausrufung der Republik</translation>
</message>
<message>
<source>Restoration Day</source>
<translation>Wiederherstellung der Republik</translation>
</message>
<message>
<source>Saint Berchtold's Day</source>
<translation>Berchtoldstag</translation>
</message>
<message>
<source>Saint Joseph's Day</source>
<translation>Josefstag</translation>
</message>
<message>
<source>Saint Nicholas of Flüe</source>
<translation>Bruder Klaus</translation>
</message>
<message>
<source>Saint Stephen's Day</source>
<translation>Stephanstag</translation>
</message>
<message>
<source>Saints Peter and Paul</source>
<translation>Peter und Paul</translation>
</message>
<message>
<source>Second Day of Christmas</source>
<translation>Zweiter Weihnachtstag</translation>
</message>
<message>
<source>Women's Day</source>
<translation>Frauentag</translation>
</message>
<message>
<source>World Children's Day</source>
<translation>Weltkindertag</translation>
</message>
</context>
</TS>
