-- Every value of the city is a function of (seed, id, salt): same seed, same city, whatever the number of threads.
-- draw(id, salt, n) is an even draw from 0 to n - 1. Salts below 100 are for enterprises, 100 to 199 people, from 200 hires.
CREATE OR REPLACE TEMP MACRO draw(id, salt, n) AS (hash(id::BIGINT, salt::INTEGER, getvariable('seed')::BIGINT) % n::UBIGINT)::INTEGER;

CREATE OR REPLACE TEMP MACRO district(d) AS CASE WHEN d < 40 THEN '371002' WHEN d < 60 THEN '371003' WHEN d < 85 THEN '371082' ELSE '371083' END;

CREATE OR REPLACE TEMP MACRO is_private(kind) AS kind IN ('民营企业', '外资企业', '个体工商户');
