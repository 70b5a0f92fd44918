<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>app::AccountDialog</name>
    <message numerus="yes">
        <source>%n authorities will be trusted: %1. The first of them is valid until %2.</source>
        <extracomment>%1 are names of certificate authorities, %2 is a day</extracomment>
        <translation>
            <numerusform>%n authority will be trusted: %1. It is valid until %2.</numerusform>
            <numerusform>%n authorities will be trusted: %1. The first of them is valid until %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::AccountsDialog</name>
    <message numerus="yes">
        <source>%n request(s) of this account are not delivered yet. They stay in the outbox and will not be delivered without it.</source>
        <translation>
            <numerusform>%n request of this account is not delivered yet. It stays in the outbox and will not be delivered without it.</numerusform>
            <numerusform>%n requests of this account are not delivered yet. They stay in the outbox and will not be delivered without it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Background</name>
    <message numerus="yes">
        <source>Support Wizard: %n request(s) under way</source>
        <translation>
            <numerusform>Support Wizard: %n request under way</numerusform>
            <numerusform>Support Wizard: %n requests under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Support Wizard: %n new answer(s)</source>
        <translation>
            <numerusform>Support Wizard: %n new answer</numerusform>
            <numerusform>Support Wizard: %n new answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ContactsWindow</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) of the file are here already, with the same e-mail address or telephone number. Complete them from the file? Only what is empty here is filled, nothing is replaced.</source>
        <translation>
            <numerusform>%n contact of the file is here already, with the same e-mail address or telephone number. Complete it from the file? Only what is empty here is filled, nothing is replaced.</numerusform>
            <numerusform>%n contacts of the file are here already, with the same e-mail address or telephone number. Complete them from the file? Only what is empty here is filled, nothing is replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) were saved.</source>
        <translation>
            <numerusform>%n contact was saved.</numerusform>
            <numerusform>%n contacts were saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) were written to “%1”.</source>
        <translation>
            <numerusform>%n contact was written to “%1”.</numerusform>
            <numerusform>%n contacts were written to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::EscalationDialog</name>
    <message numerus="yes">
        <source>Send the %n file(s) of the request along (%1)</source>
        <extracomment>%1 is a size like &quot;3.4 MB&quot;</extracomment>
        <translation>
            <numerusform>Send the file of the request along (%1)</numerusform>
            <numerusform>Send the %n files of the request along (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message numerus="yes">
        <source>%n request(s) are not delivered yet.</source>
        <translation>
            <numerusform>%n request is not delivered yet.</numerusform>
            <numerusform>%n requests are not delivered yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) need you, and are not delivered without you. What to do stands in the outbox.</source>
        <translation>
            <numerusform>%n request needs you, and is not delivered without you. What to do stands in the outbox.</numerusform>
            <numerusform>%n requests need you, and are not delivered without you. What to do stands in the outbox.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) could not be delivered and need you.</source>
        <translation>
            <numerusform>%n request could not be delivered and needs you.</numerusform>
            <numerusform>%n requests could not be delivered and need you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::StatusLine</name>
    <message numerus="yes">
        <source>Outbox: %n waiting, </source>
        <translation>
            <numerusform>Outbox: %n waiting, </numerusform>
            <numerusform>Outbox: %n waiting, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needs you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n waiting</source>
        <translation>
            <numerusform>Outbox: %n waiting</numerusform>
            <numerusform>Outbox: %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n needs you</source>
        <translation>
            <numerusform>Outbox: %n needs you</numerusform>
            <numerusform>Outbox: %n need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TicketsView</name>
    <message numerus="yes">
        <source>%n found</source>
        <extracomment>how many tickets a search or a filter has found</extracomment>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::cli::AccountsCommand</name>
    <message numerus="yes">
        <source>%n request(s) of this account are not delivered yet and would stay behind. Deliver or abandon them first (&quot;outbox&quot; lists them), or give --force.</source>
        <translation>
            <numerusform>%n request of this account is not delivered yet and would stay behind. Deliver or abandon it first (&quot;outbox&quot; lists it), or give --force.</numerusform>
            <numerusform>%n requests of this account are not delivered yet and would stay behind. Deliver or abandon them first (&quot;outbox&quot; lists them), or give --force.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) that waited for the sign-in are delivered next.</source>
        <translation>
            <numerusform>%n request that waited for the sign-in is delivered next.</numerusform>
            <numerusform>%n requests that waited for the sign-in are delivered next.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::cli::SanitizeCommand</name>
    <message numerus="yes">
        <source>%1: %n removed.</source>
        <translation>
            <numerusform>%1: %n removed.</numerusform>
            <numerusform>%1: %n removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archive</name>
    <message numerus="yes">
        <source>The archive holds more than %n file(s), the most that is read. Use a smaller part of it.</source>
        <translation>
            <numerusform>The archive holds more than %n file, the most that is read. Use a smaller part of it.</numerusform>
            <numerusform>The archive holds more than %n files, the most that is read. Use a smaller part of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>delivery</name>
    <message numerus="yes">
        <source>%n of the files are missing at the message in the ticket. Send them once more.</source>
        <extracomment>%n: number of files</extracomment>
        <translation>
            <numerusform>%n of the files is missing at the message in the ticket. Send it once more.</numerusform>
            <numerusform>%n of the files are missing at the message in the ticket. Send them once more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>net</name>
    <message numerus="yes">
        <source>It works, but the certificate of %1 is valid until %2 only (%n day(s)). Tell the Support Center, or nothing can be sent from then on.</source>
        <translation>
            <numerusform>It works, but the certificate of %1 is valid until %2 only (%n day). Tell the Support Center, or nothing can be sent from then on.</numerusform>
            <numerusform>It works, but the certificate of %1 is valid until %2 only (%n days). Tell the Support Center, or nothing can be sent from then on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>store</name>
    <message numerus="yes">
        <source>%n draft(s) were read out of it and are here again.</source>
        <translation>
            <numerusform>%n draft was read out of it and is here again.</numerusform>
            <numerusform>%n drafts were read out of it and are here again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of the outbox were read out of it and are here again; those that were not delivered are looked up before anything is sent.</source>
        <translation>
            <numerusform>%n request of the outbox was read out of it and is here again; if it was not delivered, it is looked up before anything is sent.</numerusform>
            <numerusform>%n requests of the outbox were read out of it and are here again; those that were not delivered are looked up before anything is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read any more: %1</source>
        <translation>
            <numerusform>%n could not be read any more: %1</numerusform>
            <numerusform>%n could not be read any more: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ticket</name>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You ticked all %n criteria: this is %1.</source>
        <extracomment>%n is how many criteria there are, %1 is a severity such as Urgent</extracomment>
        <translation>
            <numerusform>You ticked the one criterion: this is %1.</numerusform>
            <numerusform>You ticked all %n criteria: this is %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard</name>
    <message numerus="yes">
        <source>%n file(s) are still being cleaned. The request need not wait: they follow when they are ready.</source>
        <translation>
            <numerusform>%n file is still being cleaned. The request need not wait: it follows when it is ready.</numerusform>
            <numerusform>%n files are still being cleaned. The request need not wait: they follow when they are ready.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::ExhibitRow</name>
    <message numerus="yes">
        <source>Cleaned strictly: %n removed</source>
        <translation>
            <numerusform>Cleaned strictly: %n removed</numerusform>
            <numerusform>Cleaned strictly: %n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cleaned: %n removed</source>
        <translation>
            <numerusform>Cleaned: %n removed</numerusform>
            <numerusform>Cleaned: %n removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::FolderQuestion</name>
    <message numerus="yes">
        <source>The folder “%1” has more files than can be attached. Attach the first %n of them, or open it and drop those that matter?</source>
        <translation>
            <numerusform>The folder “%1” has more files than can be attached. Attach the first of them, or open it and drop those that matter?</numerusform>
            <numerusform>The folder “%1” has more files than can be attached. Attach the first %n of them, or open it and drop those that matter?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folder “%1” has %n file(s), %2 together. Clean and attach them?</source>
        <translation>
            <numerusform>The folder “%1” has %n file, %2. Clean and attach it?</numerusform>
            <numerusform>The folder “%1” has %n files, %2 together. Clean and attach them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::LookalikeView</name>
    <message numerus="yes">
        <source>%n open ticket(s) look like this one</source>
        <translation>
            <numerusform>%n open ticket looks like this one</numerusform>
            <numerusform>%n open tickets look like this one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::Milestones</name>
    <message numerus="yes">
        <source>Your Urgent ticket was not acknowledged within %n minute(s).</source>
        <translation>
            <numerusform>Your Urgent ticket was not acknowledged within %n minute.</numerusform>
            <numerusform>Your Urgent ticket was not acknowledged within %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first answer is due within %n minute(s).</source>
        <translation>
            <numerusform>The first answer is due within %n minute.</numerusform>
            <numerusform>The first answer is due within %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::ReceiptPage</name>
    <message numerus="yes">
        <source>%n file(s) were not ready and follow as a message: %1</source>
        <translation>
            <numerusform>%n file was not ready and follows as a message: %1</numerusform>
            <numerusform>%n files were not ready and follow as a message: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::SmallerWindow</name>
    <message numerus="yes">
        <source>%1 (%n request(s), %2)</source>
        <extracomment>%1 is the name of a host, %2 a size</extracomment>
        <translation>
            <numerusform>%1 (%n request, %2)</numerusform>
            <numerusform>%1 (%n requests, %2)</numerusform>
        </translation>
    </message>
</context>
</TS>
