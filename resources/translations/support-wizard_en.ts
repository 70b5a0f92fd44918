<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>app::Background</name>
    <message numerus="yes">
        <source>Support Wizard: %n request(s) under way</source>
        <translation>
            <numerusform>Support Wizard: %n request under way</numerusform>
            <numerusform>Support Wizard: %n requests under way</numerusform>
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
    <name>wizard::FilesField</name>
    <message numerus="yes">
        <source>Copying %n file(s) …</source>
        <translation>
            <numerusform>Copying %n file …</numerusform>
            <numerusform>Copying %n files …</numerusform>
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
</TS>
