-- Makes a database for each program, the role that owns it (it changes tables, and does nothing else) and the role
-- that the program serves with, which owns nothing. Run once, by the postgres image, on an empty data folder.
\set ON_ERROR_STOP on
\getenv identity_password JUNCTION_IDENTITY_PASSWORD
\getenv identity_owner_password JUNCTION_IDENTITY_OWNER_PASSWORD
\getenv cases_password JUNCTION_CASES_PASSWORD
\getenv cases_owner_password JUNCTION_CASES_OWNER_PASSWORD
\getenv reporting_password JUNCTION_REPORTING_PASSWORD
\getenv reporting_owner_password JUNCTION_REPORTING_OWNER_PASSWORD
\getenv gateway_password JUNCTION_GATEWAY_PASSWORD
\getenv gateway_owner_password JUNCTION_GATEWAY_OWNER_PASSWORD

create role junction_identity_owner login password :'identity_owner_password';
create role junction_identity login password :'identity_password';
create database junction_identity owner junction_identity_owner;
revoke all on database junction_identity from public;
grant connect on database junction_identity to junction_identity;

create role junction_cases_owner login password :'cases_owner_password';
create role junction_cases login password :'cases_password';
create database junction_cases owner junction_cases_owner;
revoke all on database junction_cases from public;
grant connect on database junction_cases to junction_cases;

create role junction_reporting_owner login password :'reporting_owner_password';
create role junction_reporting login password :'reporting_password';
create database junction_reporting owner junction_reporting_owner;
revoke all on database junction_reporting from public;
grant connect on database junction_reporting to junction_reporting;

create role junction_gateway_owner login password :'gateway_owner_password';
create role junction_gateway login password :'gateway_password';
create database junction_gateway owner junction_gateway_owner;
revoke all on database junction_gateway from public;
grant connect on database junction_gateway to junction_gateway;
